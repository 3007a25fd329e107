import type { CitedTrial } from "~/services/trials/cited-trial";
import { nct02569775, nct02574923, nct05040438 } from "./catalogue-records";
import { cerebralPalsyExpansion, cerebralPalsyPhaseOne } from "./cerebral-palsy";
import { immuneCellsBloodCancer } from "./immune-cells-blood-cancer";
import { nkCellsVaxcellBio } from "./nk-cells-vaxcell-bio";
import { umbilicalMscMusculoskeletal } from "./umbilical-msc-musculoskeletal";

/** Every account and catalogue record, each after those that it relates to. */
export const foundingAccounts: readonly CitedTrial[] = [
  nct02574923,
  nct02569775,
  nct05040438,
  cerebralPalsyPhaseOne,
  cerebralPalsyExpansion,
  umbilicalMscMusculoskeletal,
  nkCellsVaxcellBio,
  immuneCellsBloodCancer,
];

/** The study as the heads of exported files name it. */
export interface ExportedStudy {
  /** The registration number; the permanent address where there is none. */
  oid: string;
  name: string;
  /** Name of the registry. */
  originator: string;
  metaDataVersionOid: string;
  madeAt: Date;
  /** The sites by their codes, in order. */
  sites: readonly { code: string; name: string }[];
}

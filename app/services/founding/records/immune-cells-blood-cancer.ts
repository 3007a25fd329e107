import { emptyRecord } from "~/domain/trials/trial-record";
import type { CitedTrial } from "~/services/trials/cited-trial";
import { foundingDocument } from "./founding-record";
import { theDocument } from "./speakers";

const speaker = { en: theDocument.speaker_en, vi: theDocument.speaker_vi };

/** Immune cells for blood cancer: a project announced, of which it is not known whether it was carried out. */
export const immuneCellsBloodCancer: CitedTrial = {
  publicId: "immune-cells-blood-cancer",
  standing: "cited",
  reason: "Quoted from the founding document",
  record: {
    ...emptyRecord(),
    identification: {
      publicTitle: {
        en: "Immune-cell treatment of blood cancer in Vietnam",
        vi: "Điều trị ung thư máu bằng tế bào miễn dịch tại Việt Nam",
      },
    },
    design: {
      countries: ["VN"],
      conditions: [{ id: "blood-cancer", name: { en: "Blood cancer", vi: "Ung thư máu" } }],
      interventions: [
        { id: "immune-cells", name: { en: "Immune cells (type not stated)", vi: "Tế bào miễn dịch (không nêu loại)" } },
      ],
    },
    account: {
      quotations: [
        {
          id: "own-laboratory",
          text: {
            en: "Currently, Vietnam has its own laboratory that can produce immune cells after signing a cooperation with the company in Germany to transfer technology.",
            vi: "Hiện nay, Việt Nam đã có phòng thí nghiệm riêng có thể sản xuất tế bào miễn dịch sau khi ký hợp tác với công ty tại Đức để chuyển giao công nghệ.",
          },
          speaker,
          source: foundingDocument,
        },
        {
          id: "launched",
          text: {
            en: "In December 2022, the project was launched. It is expected that the end of March and the beginning of April 2023 will treat blood cancer patients with immune cells.",
            vi: "Tháng 12/2022, dự án được khởi động. Dự kiến cuối tháng 3, đầu tháng 4/2023 sẽ điều trị cho bệnh nhân ung thư máu bằng tế bào miễn dịch.",
          },
          speaker,
          source: foundingDocument,
        },
        {
          id: "vinmec",
          text: {
            en: "Vinmec has had projects to receive technology transfer, investment in machinery and equipment. It is expected that next 12 months, Vinmec will start implementing the project. After that, spend about 2 months on human resource training, expected by the end of March and early April 2023, the first treatment of blood cancer will be applied.",
            vi: "Vinmec đã có các dự án tiếp nhận chuyển giao công nghệ, đầu tư máy móc, thiết bị. Dự kiến 12 tháng tới, Vinmec sẽ bắt đầu triển khai dự án. Sau đó, dành khoảng 2 tháng đào tạo nhân lực, dự kiến cuối tháng 3, đầu tháng 4/2023 sẽ áp dụng ca điều trị ung thư máu đầu tiên.",
          },
          speaker,
          source: foundingDocument,
        },
      ],
      inferences: [
        {
          id: "car-t",
          text: {
            en: "That these cells are CAR-T cells is our inference; the document says immune cells.",
            vi: "Việc đây là tế bào CAR-T là suy luận của chúng tôi; tài liệu chỉ viết tế bào miễn dịch.",
          },
        },
        {
          id: "vinmec-and-germany",
          text: {
            en: "That Vinmec is the partner of the company in Germany is our inference; the document does not join the two.",
            vi: "Việc Vinmec là đối tác của công ty tại Đức là suy luận của chúng tôi; tài liệu không nêu mối liên hệ này.",
          },
        },
        {
          id: "next-12-months",
          text: {
            en: '"Next 12 months" does not fit the document\'s own dates; probably "next December" is meant. No date is computed from it.',
            vi: "“12 tháng tới” không khớp với các mốc thời gian trong chính tài liệu; có lẽ ý là “tháng 12 tới”. Chúng tôi không tính ngày nào từ cụm từ này.",
          },
        },
      ],
      notStated: ["carried_out", "cell_type", "partner_name", "planned_size", "phase", "site", "sponsor", "outcomes"],
    },
  },
};

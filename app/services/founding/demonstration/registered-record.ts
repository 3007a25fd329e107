import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import { demonstrationHospitals, demonstrationSponsor } from "./places";
import { registeredApprovals, registeredPlaces, registeredProduct } from "./registered-conduct";

const sponsor = { en: demonstrationSponsor.name_en, vi: demonstrationSponsor.name_vi };
const contactAddress = "1 Demonstration Street, Hanoi (synthetic) / số 1 phố Minh Họa, Hà Nội (mô phỏng)";

/** The demonstration trial's record as it was first registered: every item of WHO's data set, in both languages. */
export const registeredRecord: TrialRecord = trialRecord.parse({
  identification: {
    publicTitle: {
      en: "Umbilical-cord mesenchymal stem cells for knee osteoarthritis (demonstration, synthetic)",
      vi: "Tế bào gốc trung mô từ dây rốn trong thoái hóa khớp gối (minh họa, dữ liệu mô phỏng)",
    },
    acronym: "DEMO-KNEE",
    scientificTitle: {
      en: "An open-label, single-arm, multicentre phase 1 trial of allogeneic umbilical-cord mesenchymal stem cells injected into the knee joint of adults with knee osteoarthritis (demonstration, synthetic)",
      vi: "Thử nghiệm lâm sàng giai đoạn 1, đa trung tâm, một nhánh, nhãn mở, đánh giá tế bào gốc trung mô đồng loài từ dây rốn tiêm vào khớp gối ở người trưởng thành thoái hóa khớp gối (minh họa, dữ liệu mô phỏng)",
    },
    secondaryIdentifiers: [{ id: "protocol", authority: demonstrationSponsor.name_en, number: "DEMO-KNEE-01" }],
    plainSummary: {
      en: "This trial is invented, so that every page has something to show. It asks whether cells grown from donated umbilical cords can be injected safely into a knee with osteoarthritis, and whether pain and movement are better six months later. Everybody who takes part receives the cells; there is no control group, so improvement alone does not prove that the cells work.",
      vi: "Thử nghiệm này không có thật, được dựng lên để mọi trang đều có số liệu minh họa. Câu hỏi nghiên cứu: tiêm tế bào nuôi từ dây rốn hiến tặng vào khớp gối bị thoái hóa có an toàn không, và sau sáu tháng người tham gia có đỡ đau, vận động tốt hơn không. Mọi người tham gia đều nhận tế bào, không có nhóm chứng, nên chỉ riêng sự cải thiện chưa chứng minh được tế bào có hiệu quả.",
    },
  },
  responsibility: {
    primarySponsor: sponsor,
    secondarySponsors: demonstrationHospitals.slice(0, 1).map((hospital) => ({
      id: hospital.public_id,
      name: { en: hospital.name_en, vi: hospital.name_vi },
    })),
    support: [{ id: "own-funds", name: sponsor }],
    responsibleParty: { kind: "sponsor" },
    publicContact: {
      name: "Demonstration contact for the public (synthetic) / Đầu mối minh họa cho công chúng (mô phỏng)",
      affiliation: demonstrationSponsor.name_en,
      email: "public-contact@demo.trialbook.example",
      phone: "+84 00 0000 0001",
      address: contactAddress,
    },
    scientificContact: {
      name: "Demonstration principal investigator (synthetic) / Nghiên cứu viên chính minh họa (mô phỏng)",
      affiliation: demonstrationSponsor.name_en,
      email: "scientific-contact@demo.trialbook.example",
      phone: "+84 00 0000 0002",
      address: contactAddress,
    },
  },
  design: {
    countries: ["VN"],
    conditions: [{ id: "knee-osteoarthritis", name: { en: "Knee osteoarthritis", vi: "Thoái hóa khớp gối" } }],
    interventions: [
      {
        id: "uc-msc",
        kind: "cell_therapy",
        name: {
          en: "Allogeneic umbilical-cord mesenchymal stem cells",
          vi: "Tế bào gốc trung mô đồng loài từ dây rốn",
        },
        description: {
          en: "Injected into the knee joint under ultrasound guidance",
          vi: "Tiêm vào khớp gối dưới hướng dẫn siêu âm",
        },
        dose: { en: "20 million cells each time", vi: "20 triệu tế bào mỗi lần" },
        duration: { en: "Two injections, three months apart", vi: "Hai lần tiêm, cách nhau ba tháng" },
      },
    ],
    arms: [
      {
        id: "all-participants",
        name: { en: "All participants", vi: "Tất cả người tham gia" },
        kind: "experimental",
        description: {
          en: "Two injections of cells, three months apart",
          vi: "Hai lần tiêm tế bào, cách nhau ba tháng",
        },
        interventions: ["uc-msc"],
      },
    ],
    studyType: "interventional",
    phase: "1",
    allocation: "not_applicable",
    masking: "open",
    assignment: "single",
    purpose: "treatment",
  },
  eligibility: {
    inclusion: {
      en: "Knee osteoarthritis, Kellgren-Lawrence grade 2 or 3; pain score (0 to 100) of at least 50 for three months in spite of treatment; informed consent.",
      vi: "Thoái hóa khớp gối độ 2 hoặc 3 theo Kellgren-Lawrence; điểm đau (0 đến 100) từ 50 trở lên trong ba tháng dù đã điều trị; có chấp thuận tham gia nghiên cứu.",
    },
    exclusion: {
      en: "Injection into the knee within three months; infection; inflammatory joint disease; cancer within five years; pregnancy.",
      vi: "Đã tiêm khớp gối trong vòng ba tháng; đang nhiễm trùng; bệnh khớp viêm; ung thư trong vòng năm năm; đang mang thai.",
    },
    minimumAge: 45,
    maximumAge: 75,
    sex: "all",
    healthyVolunteers: false,
  },
  enrolment: {
    firstEnrolment: { date: "2024-03-11", kind: "anticipated" },
    plannedSize: 30,
    recruitmentStatus: "pending",
    overallStatus: "not_yet_recruiting",
  },
  product: registeredProduct,
  places: registeredPlaces("not_yet_recruiting"),
  outcomes: {
    primary: [
      {
        id: "serious-adverse-events",
        name: { en: "Participants with serious adverse events", vi: "Số người có biến cố bất lợi nghiêm trọng" },
        method: {
          en: "Counted at every visit; intensity by CTCAE 5.0",
          vi: "Ghi nhận ở mỗi lần thăm khám; mức độ theo CTCAE 5.0",
        },
        timepoint: { en: "Six months after the first injection", vi: "Sáu tháng sau lần tiêm đầu tiên" },
      },
      {
        id: "omeract-oarsi-response",
        name: { en: "OMERACT-OARSI response", vi: "Đáp ứng theo OMERACT-OARSI" },
        method: {
          en: "WOMAC pain and function and the participant's global assessment, each from 0 to 100",
          vi: "WOMAC đau, WOMAC chức năng và tự đánh giá chung của người tham gia, mỗi điểm từ 0 đến 100",
        },
        timepoint: { en: "Six months after the first injection", vi: "Sáu tháng sau lần tiêm đầu tiên" },
      },
    ],
    secondary: [],
  },
  references: {
    documents: [{ id: "protocol", name: "Protocol 1.0 (synthetic) / Đề cương 1.0 (mô phỏng)", date: "2024-01-15" }],
  },
  oversight: {
    ethicsStatus: "approved",
    ethicsApprovedOn: "2024-02-05",
    ethicsApprovalNumber: "DEMO-EC-2024-01",
    ethicsCommittee: {
      en: "Demonstration ethics council (synthetic)",
      vi: "Hội đồng đạo đức minh họa (mô phỏng)",
    },
    ethicsContact: "ethics-council@demo.trialbook.example",
    legalPathway: "technique",
    approvals: registeredApprovals,
    dataMonitoringCommittee: true,
    primaryCompletion: { date: "2025-08-31", kind: "anticipated" },
    completion: { date: "2026-02-28", kind: "anticipated" },
    sharingPlan: "yes",
    sharingDescription: {
      en: "De-identified data of single participants on request, one year after completion (demonstration: there are none)",
      vi: "Dữ liệu từng người tham gia đã khử định danh, cung cấp theo yêu cầu, một năm sau khi kết thúc (minh họa: không có dữ liệu thật)",
    },
    sharedDocuments: ["study_protocol", "sap"],
    sharingTimeFrame: {
      en: "From one to six years after completion",
      vi: "Từ một đến sáu năm sau khi kết thúc",
    },
    sharingAccess: {
      en: "Researchers with an approved protocol, by agreement with the sponsor",
      vi: "Nhà nghiên cứu có đề cương đã được chấp thuận, theo thỏa thuận với nhà tài trợ",
    },
    participantPayment: {
      en: "Participants pay nothing; travel is refunded.",
      vi: "Người tham gia không phải trả chi phí; được hoàn tiền đi lại.",
    },
    injuryCompensation: {
      en: "Treatment and compensation for injury caused by the trial are paid by the sponsor.",
      vi: "Nhà tài trợ chi trả điều trị và bồi thường tổn hại do nghiên cứu gây ra.",
    },
    insurer: { en: "Demonstration Insurance (synthetic)", vi: "Bảo hiểm minh họa (mô phỏng)" },
  },
});

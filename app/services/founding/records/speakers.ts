/** Who says what the founding document reports, as the document tells it. */
export const openingPassage = {
  speaker_en: "The document's opening passage",
  speaker_vi: "Đoạn mở đầu của tài liệu",
};

export const theDocument = {
  speaker_en: "The document",
  speaker_vi: "Tài liệu",
};

export const professorLiem = {
  speaker_en: "Prof. Dr. Nguyen Thanh Liem",
  speaker_vi: "GS.TS Nguyễn Thanh Liêm",
};

export const passageQuotingLiem = {
  speaker_en: "The passage quoting Prof. Dr. Nguyen Thanh Liem",
  speaker_vi: "Đoạn dẫn lời GS.TS Nguyễn Thanh Liêm",
};

export const jvmWebsite = {
  speaker_en: "JVM, on its own website",
  speaker_vi: "JVM, trên trang web của chính đơn vị",
};

export const professorLee = {
  speaker_en: "Prof. Je-Jung Lee, CEO of Vaxcell Bio, as reported",
  speaker_vi: "GS. Je-Jung Lee, Giám đốc điều hành (CEO) Vaxcell Bio, theo bài tường thuật",
};

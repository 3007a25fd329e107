export interface TrialDocumentsTable {
  trial_id: number;
  sha256: Buffer;
  name: string;
  media_type: string;
  content: Buffer;
  added_by: string;
  added_at: Date;
}

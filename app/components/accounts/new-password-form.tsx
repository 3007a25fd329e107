import { NewPasswordFields, useNewPasswordLabels } from "~/components/accounts/new-password-fields";
import { PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";

/** A new password, typed twice, and the button that sends it. */
export function NewPasswordForm({ refused, least, submit }: { refused: Refused; least: number; submit: string }) {
  return (
    <PostForm refused={refused} labels={useNewPasswordLabels()}>
      <NewPasswordFields refused={refused} least={least} />
      <SubmitButton>{submit}</SubmitButton>
    </PostForm>
  );
}

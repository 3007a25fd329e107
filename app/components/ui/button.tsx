import type { ButtonHTMLAttributes, ReactNode } from "react";

/** Weight of an action: one `primary` a screen, `danger` for what cannot be taken back. */
export type ButtonLook = "primary" | "secondary" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "button button-primary print:hidden",
  secondary: "button button-secondary print:hidden",
  danger: "button button-danger print:hidden",
};

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style"> {
  look?: ButtonLook;
  children: ReactNode;
}

/** A button that submits its form unless `type` says otherwise. */
export function Button({ look = "secondary", type = "submit", children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={looks[look]}>
      {children}
    </button>
  );
}

export interface LinkButtonProps {
  href: string;
  look?: ButtonLook;
  /** Suggest saving the answer as a file. */
  download?: boolean;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it does not change anything. */
export function LinkButton({ href, look = "secondary", download, children }: LinkButtonProps) {
  return (
    <a href={href} download={download} className={looks[look]}>
      {children}
    </a>
  );
}

import { describe, expect, it } from "vitest";
import { markup, readable } from "./render-page-part";
import { DeskLayout } from "~/components/layout/desk-layout";
import { currentItem } from "~/components/layout/navigation";
import { Page } from "~/components/layout/page";
import { PublicLayout } from "~/components/layout/public-layout";

const publicPage = (
  <PublicLayout pathname="/trials/TB-1" search="?q=a&amp;lang=vi">
    <Page title="A trial">words</Page>
  </PublicLayout>
);

describe("PublicLayout", () => {
  it("begins with a link to the content and ends with what listing means", () => {
    const html = markup(publicPage);
    expect(html.indexOf('href="#content"')).toBeLessThan(html.indexOf("<header"));
    expect(html).toContain('<main id="content"');
    expect(readable(html)).toMatch(/Listed or registered does not mean approved, safe or effective\.$/);
  });

  it("marks the current part of the site and the current language", () => {
    const html = markup(publicPage);
    expect(html).toMatch(/<a href="\/trials" aria-current="page"/);
    expect(html).toMatch(/lang="en" hrefLang="en" aria-current="true"/);
  });

  it("needs no script and no style attribute", () => {
    const html = markup(publicPage, "vi");
    expect(html).not.toContain("<script");
    expect(html).not.toContain(" style=");
    expect(html).toContain("<details");
  });
});

describe("DeskLayout", () => {
  it("offers only what it is given, and signs out by a post", () => {
    const html = markup(
      <DeskLayout
        pathname="/desk/today"
        search=""
        signOutAction="/sign-out"
        account={{ name: "Hoa", role: "Coordinator", settingsHref: "/desk/account" }}
        items={[{ href: "/desk/today", label: "Due today", waiting: 4 }]}
      >
        words
      </DeskLayout>,
    );
    expect(html).toContain('<form method="post" action="/sign-out">');
    expect(readable(html)).toContain("Due today 4");
    expect(html).not.toContain("/desk/safety");
  });
});

describe("currentItem", () => {
  const items = [
    { href: "/desk", label: "" },
    { href: "/desk/trials", label: "" },
  ];

  it("is the nearest address above the page", () => {
    expect(currentItem(items, "/desk/trials/1")).toBe("/desk/trials");
    expect(currentItem(items, "/desk/trialsome")).toBe("/desk");
    expect(currentItem(items, "/")).toBeUndefined();
  });
});

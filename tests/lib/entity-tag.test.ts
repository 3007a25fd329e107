import { expect, it } from "vitest";
import { namesTag, weakTag } from "~/lib/entity-tag";

it("writes a weak tag that holds no character a tag may not hold", () => {
  expect(weakTag([12, "vi", 'a"b c'])).toBe('W/"12-vi-a_b_c"');
});

it.each([
  [undefined, false],
  ["", false],
  ['W/"1-vi"', true],
  ['"1-vi"', true],
  ["*", true],
  ['"0", W/"1-vi"', true],
  ['W/"1-en"', false],
  ["1-vi", false],
])("takes If-None-Match %s for the tag's name: %s", (header, named) => {
  expect(namesTag(header, 'W/"1-vi"')).toBe(named);
});

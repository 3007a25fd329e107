// The checks of `npm run validate` and `npm test`: each a name, a program and its arguments.

const FOLDERS = ["app", "db", "scripts", "tests"];

export const HOUSE_CHECKS = [
  {
    name: "types",
    args: ["node_modules/typescript/bin/tsc", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"],
  },
  { name: "lint", args: ["node_modules/oxlint/bin/oxlint", "-c", ".config/oxlint.json", ...FOLDERS, ".config"] },
  {
    name: "formatting",
    args: [
      "node_modules/prettier/bin/prettier.cjs",
      "--config",
      ".config/prettier.json",
      "--ignore-path",
      ".config/prettierignore",
      "--cache",
      "--cache-location",
      ".cache/prettier",
      "--cache-strategy",
      "content",
      "--check",
      ".",
    ],
  },
  {
    name: "boundaries",
    args: [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".config/dependency-cruiser.cjs",
      "--output-type",
      "err-long",
      ...FOLDERS,
    ],
  },
  { name: "sizes and words", args: ["scripts/checks/check-sources.mjs"] },
];

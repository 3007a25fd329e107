import { confirmed, type DeskPage } from "./desk-page";

/** What the pages of accounts and sessions answer whom. */
export const accountsPages: Readonly<Record<string, DeskPage>> = {
  "/desk/account": { reads: "desk:open", posts: { permission: "desk:open", empty: 404 }, visits: [{ params: {} }] },
  "/desk/account/password": { reads: "desk:open", posts: confirmed("desk:open"), visits: [{ params: {} }] },
  "/desk/accounts": { reads: "accounts:read", visits: [{ params: {} }] },
  "/desk/accounts/new": {
    reads: "accounts:invite",
    posts: { permission: "accounts:invite", empty: 422 },
    visits: [{ params: {} }],
  },
  "/desk/accounts/access-log": { reads: "accounts:read", visits: [{ params: {} }] },
  "/desk/accounts/mails": {
    reads: "accounts:read",
    posts: { permission: "accounts:manage", empty: 404 },
    visits: [{ params: {} }],
  },
  "/desk/accounts/:account": {
    reads: "accounts:read",
    posts: { permission: "accounts:manage", empty: 409 },
    visits: [{ params: { account: "nothing" }, absent: true }],
  },
  "/desk/account/tokens": {
    reads: "desk:open",
    posts: { permission: "desk:open", empty: 422 },
    visits: [{ params: {} }],
  },
};

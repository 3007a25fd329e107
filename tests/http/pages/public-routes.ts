import { dataEndpoints } from "./api-endpoints";
/** An address of a public page or endpoint and the status that everybody gets there. */
type Visits = Readonly<Record<string, number>>;

const demo = "demo-knee-osteoarthritis";
const cited = "cerebral-palsy-phase-1";

/** What each public page answers. A page of `app/routes.ts` that is not written here fails the walk. */
export const publicPages: Readonly<Record<string, Visits>> = {
  "/": { "/": 200 },
  "/trials": {
    "/trials": 200,
    "/trials?q=kn%C3%A9e&status=nonsense&phase=9&country=zz&cursor=no": 200,
    "/trials?q=%00": 400,
  },
  "/trials/:id": {
    [`/trials/${demo}`]: 200,
    [`/trials/${cited}`]: 200,
    "/trials/nobody": 404,
    "/trials/pages-draft": 404,
  },
  "/trials/:id/progress": {
    [`/trials/${demo}/progress`]: 200,
    [`/trials/${cited}/progress`]: 200,
    "/trials/pages-running/progress": 200,
    "/trials/nobody/progress": 404,
    "/trials/pages-draft/progress": 404,
  },
  "/trials/:id/history": {
    [`/trials/${demo}/history`]: 200,
    [`/trials/${cited}/history`]: 200,
    "/trials/pages-draft/history": 404,
  },
  "/trials/:id/history/:from/:to": {
    [`/trials/${demo}/history/1/3`]: 200,
    [`/trials/${demo}/history/1/99`]: 404,
    [`/trials/${demo}/history/one/two`]: 404,
  },
  "/verify/:code": { "/verify/0000-0000-0000-0000": 404 },
  "/verify/:code/certificate": { "/verify/0000-0000-0000-0000/certificate": 404 },
  "/progress": { "/progress": 200, "/progress?province=01&phase=9&kind=nonsense&cursor=no": 200 },
  "/techniques": { "/techniques": 200 },
  "/legal-instruments": { "/legal-instruments": 200 },
  "/partnerships": { "/partnerships": 200 },
  "/organisations/:id": {
    "/organisations/demo-hospital-a": 200,
    "/organisations/vinmec": 200,
    "/organisations/nobody": 404,
  },
  "/methods": { "/methods": 200 },
  "/methods/:name": {
    "/methods/binomial-interval": 200,
    "/methods/binomial-interval?x=9&n=3": 422,
    "/methods/constructor": 404,
  },
  "/audit/roots": { "/audit/roots": 200 },
  "/api/docs": { "/api/docs": 200 },
  "/*": { "/no/such/page": 404, "/trials/a/b/c/d/e/f": 404, "/%00": 400, "/%ff": 404 },
};

/** What each endpoint for machines answers, by method and mounted path. One that is not written here fails the walk. */
export const endpoints: Readonly<Record<string, Visits>> = {
  ...dataEndpoints,
  "get /api/v1/methods/": { "/api/v1/methods": 200 },
  "get /api/v1/methods/:name": {
    "/api/v1/methods/binomial-interval?x=7&n=30&level=0.95&method=wilson": 200,
    "/api/v1/methods/binomial-interval?x=seven&n=30&level=0.95&method=wilson": 422,
    "/api/v1/methods/constructor": 404,
  },
};

/** Addresses outside pages and endpoints. */
export const operations: Visits = {
  "/feed.atom": 200,
  "/trials/demo-knee-osteoarthritis/feed.atom": 404,
  "/sitemap.xml": 200,
  "/progress.csv?kind=cited": 200,
  "/healthz": 200,
  "/readyz": 200,
  "/metrics": 200,
  "/api": 404,
  "/api/v1/nothing": 404,
  "/fhir/R4/nothing": 404,
  "/assets/nothing.js": 404,
};

/** Every public address that shows something. */
export const shownAddresses: readonly string[] = Object.values(publicPages)
  .flatMap((visits) => Object.entries(visits))
  .flatMap(([address, status]) => (status === 200 ? [address] : []));

// The floors of the house. Imports go down only; a rule's comment says what to do instead.
const ROUTES = "^app/(routes|api)/|^app/(root|routes|entry\\.[a-z]+)\\.tsx?$";
const SERVER = "^app/server/";
const SERVICES = "^app/services/";
const COMPONENTS = "^app/components/";
const DOMAIN = "^app/domain/";
const STATISTICS = "^app/domain/statistics/";
const LIB = "^app/lib/";
const QUERIES = "^db/queries/";
const TABLES = "^db/tables/";
const MIGRATIONS = "^db/migrations/";
const PACKAGES = "(^|/)node_modules/";
const SERVER_FILE = "\\.server\\.tsx?$";

const inPackages = (...names) => names.map((name) => `${PACKAGES}${name}(/|$)`).join("|");
const either = (...paths) => paths.join("|");

/** A rule at `error`: modules matching `from` (but not `except`) import nothing that matches `to` (but not `butNot`). */
const forbid = (name, comment, { from, except, to, butNot, valuesOnly }) => ({
  name,
  comment,
  severity: "error",
  from: { ...(from && { path: from }), ...(except && { pathNot: except }) },
  to: {
    ...(to && { path: to }),
    ...(butNot && { pathNot: butNot }),
    ...(valuesOnly && { dependencyTypesNot: ["type-only"] }),
  },
});

const floors = [
  forbid("lib-is-the-ground", "app/lib imports nothing of the house but itself.", {
    from: LIB,
    to: "^(app|db|scripts)/",
    butNot: LIB,
  }),
  forbid("statistics-on-lib", "Statistics are numbers in, numbers out: app/lib and special functions only.", {
    from: STATISTICS,
    to: `^(app|db|scripts)/|${PACKAGES}`,
    butNot: either(STATISTICS, LIB, inPackages("@stdlib"), inPackages("zod")),
  }),
  forbid("domain-on-lib", "The domain imports app/lib and zod; what needs more is a service.", {
    from: DOMAIN,
    except: STATISTICS,
    to: `^(app|db|scripts)/|${PACKAGES}`,
    butNot: either(DOMAIN, LIB, inPackages("zod")),
  }),
  {
    ...forbid("domain-is-browser-safe", "No node:* in the domain; pass the value in.", { from: DOMAIN }),
    to: { dependencyTypes: ["core"] },
  },
  forbid("tables-describe-only", "db/tables hold row types: domain and lib below them, kysely's types, nothing else.", {
    from: TABLES,
    to: "^(app|db|scripts)/",
    butNot: either(TABLES, DOMAIN, LIB),
  }),
  forbid("database-below-services", "db/ imports domain and lib, never a service, component, route or the server.", {
    from: "^db/",
    to: "^(app|scripts)/",
    butNot: either(DOMAIN, LIB),
  }),
  forbid("client-below-queries", "db/client opens the database; queries use it, never the other way round.", {
    from: "^db/client/",
    to: either(QUERIES, MIGRATIONS),
  }),
  forbid("migrations-stand-alone", "A migration imports kysely only, so that it means the same for ever.", {
    from: MIGRATIONS,
    except: `${MIGRATIONS}list\\.ts$`,
    to: ".",
    butNot: inPackages("kysely"),
  }),
  forbid("services-below-routes", "A service knows neither route, nor component, nor server.", {
    from: SERVICES,
    to: either(ROUTES, SERVER, COMPONENTS, MIGRATIONS, "^scripts/"),
  }),
  forbid("components-take-props", "A component takes props: no service, database, route or server.", {
    from: COMPONENTS,
    to: either(ROUTES, SERVER, SERVICES, "^(db|scripts)/", inPackages("express", "pg", "kysely")),
  }),
  forbid("routes-leave-tables-alone", "A route asks a service or a query; tables and migrations are theirs.", {
    from: ROUTES,
    to: either(TABLES, MIGRATIONS, "^scripts/"),
  }),
  forbid(
    "server-composes-only",
    "app/server composes the API, services and the client; pages come in with the build.",
    {
      from: SERVER,
      to: "^app/(routes|components)/|^app/(root|routes)\\.tsx?$|^scripts/",
    },
  ),
  forbid("scripts-call-services", "A script calls services and the database, not pages.", {
    from: "^scripts/",
    to: either("^app/(routes|api|components|server)/", "^app/(root|routes|entry\\.[a-z]+)\\.tsx?$"),
  }),
  forbid("nothing-imports-tests", "Only tests import tests.", { except: "^tests/", to: "^tests/" }),
];

const rooms = [
  forbid("domain-rooms-are-apart", "Rooms of the domain do not import one another; a service composes them.", {
    from: "^app/domain/([^/]+)/",
    except: "^app/domain/(products|outcomes|safety|interop|dashboards)/",
    to: DOMAIN,
    butNot: "^app/domain/($1|statistics)/",
  }),
  forbid("domain-rooms-on-cohorts", "Products, outcomes and safety may read cohorts, no other room.", {
    from: "^app/domain/(products|outcomes|safety)/",
    to: DOMAIN,
    butNot: "^app/domain/($1|cohorts|statistics)/",
  }),
  forbid("domain-files-live-in-rooms", "app/domain holds rooms, not files.", { to: "^app/domain/[^/]+\\.tsx?$" }),
];

const packages = [
  forbid("recharts-in-charts", "Charts are drawn in app/components/charts, so that a new major is one room's change.", {
    except: "^(app/components/charts|tests)/",
    to: inPackages("recharts"),
  }),
  forbid("sql-in-db", "SQL is written under db/ only; the bench measures it beside bare statements of its own.", {
    except: "^(db|tests|scripts/bench)/|^app/services/",
    to: inPackages("kysely"),
  }),
  forbid("services-take-transactions", "A service may name kysely's types (Transaction), not build queries.", {
    from: SERVICES,
    to: inPackages("kysely"),
    valuesOnly: true,
  }),
  forbid("drivers-in-db", "The database drivers belong to db/.", {
    except: "^(db|scripts|tests)/",
    to: inPackages("pg", "@electric-sql/pglite"),
    valuesOnly: true,
  }),
  forbid("express-at-the-edge", "Express is known to app/api and app/server.", {
    except: "^(app/(api|server)|tests)/",
    to: inPackages("express", "@remix-run/express"),
  }),
  forbid("server-files-on-the-server", "A .server file never reaches the browser.", {
    from: either(COMPONENTS, DOMAIN, "^app/entry\\.client\\.tsx$"),
    to: SERVER_FILE,
  }),
  {
    ...forbid("run-time-dependencies", "What the product runs on is in dependencies, not devDependencies.", {
      from: "^(app|db)/",
      except: "^app/routes\\.ts$|\\.d\\.ts$",
    }),
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: `${PACKAGES}@types/` },
  },
  {
    ...forbid("declared-dependencies", "Every package that is imported is named in package.json.", {}),
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    ...forbid("imports-resolve", "An import leads to a file.", {}),
    to: { couldNotResolve: true, pathNot: "^\\.\\./build/" },
  },
];

const shape = [
  { ...forbid("no-cycles", "Two modules that need each other are one, or need a third.", {}), to: { circular: true } },
  {
    ...forbid("no-orphans", "A module that nothing imports and that imports nothing is dead.", {}),
    from: { orphan: true, path: "^(app|db)/", pathNot: either("\\.d\\.ts$", "^app/routes/") },
    to: {},
  },
];

module.exports = {
  forbidden: [...floors, ...rooms, ...packages, ...shape],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|data|public)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};

"""The pages: one module a kind of page, each with a `router`; they read `api.views` and fill `api/templates`."""

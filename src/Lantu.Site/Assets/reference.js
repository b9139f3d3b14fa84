// Starts Scalar's page of the API, with all that would leave this host switched off.
"use strict";
(() => {
  const app = document.getElementById("app");
  if (!app || !window.Scalar) {
    return;
  }

  window.Scalar.createApiReference("#app", {
    sources: [{ title: "v1", slug: "v1", url: app.dataset.document }],
    baseServerURL: location.origin,
    theme: "none",
    withDefaultFonts: false,
    telemetry: false,
    persistAuth: false,
    hideClientButton: true,
    showDeveloperTools: "never",
    agent: { disabled: true },
    mcp: { disabled: true },
    defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
  });
})();

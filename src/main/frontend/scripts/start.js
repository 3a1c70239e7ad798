// Before the first paint: tells the styles that scripts run. An inline script would need a hole in the content policy.
document.documentElement.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("js-enabled", "govuk-frontend-supported");

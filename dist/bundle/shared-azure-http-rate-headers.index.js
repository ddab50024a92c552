export const id = "shared-azure-http-rate-headers";
export const ids = ["shared-azure-http-rate-headers"];
export const modules = {

/***/ 35831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   Q: () => (/* binding */ remainingCalls)
/* harmony export */ });
/**
 * How many calls are left of each budget: "subscription-writes" 199, "Microsoft.Compute/PutVM3Min" 239. Budgets are counted by
 * subscription, by tenant and, in one header with commas, by resource provider (`x-ms-ratelimit-remaining-*`).
 */
function remainingCalls(headers) {
    const left = {};
    for (const [name, value = ''] of Object.entries(headers)) {
        const [, budget] = /^x-ms-ratelimit-remaining-(.+)$/i.exec(name) ?? [];
        if (budget === undefined)
            continue;
        for (const part of budget.toLowerCase() === 'resource' ? value.split(',') : [`${budget};${value}`]) {
            const [, key, count] = /^\s*([^;]+);\s*(\d{1,9})\s*$/.exec(part) ?? [];
            if (key !== undefined)
                left[key] = Number(count);
        }
    }
    return left;
}
/**
 * Milliseconds that the service asks to wait: `retry-after-ms`, `x-ms-retry-after-ms`, or `Retry-After` in seconds or as a date
 * (RFC 9110, 10.2.3).
 *
 * @param now time of day in milliseconds, which a date is compared with
 * @returns undefined when it names none
 */
function retryAfter(headers, now = Date.now()) {
    for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
        const given = headers[name]?.trim() ?? '';
        if (/^\d{1,9}$/.test(given))
            return Number(given);
    }
    const text = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,7}$/.test(text))
        return Number(text) * 1000;
    const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ })

};

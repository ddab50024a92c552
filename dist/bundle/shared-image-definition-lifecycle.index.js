export const id = "shared-image-definition-lifecycle";
export const ids = ["shared-image-definition-lifecycle"];
export const modules = {

/***/ 71447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   bs: () => (/* binding */ parseDays),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   lX: () => (/* binding */ reviewLifecycle)
/* harmony export */ });
/* unused harmony exports addDays, nextUpdateRequired */
/** Days before a date or an age is reached from which on it is warned about. */
const NOTICE = 21;
/** What an update adds to UpdateRequiredDate, in days. */
const UPDATE_PERIOD = 90;
const DAY = 86_400_000;
/**
 * The UTC day of a date or time.
 *
 * @param text `YYYY-MM-DD` or an ISO 8601 time with offset
 * @returns undefined when it is none
 */
function dayOf(text) {
    if (numberOf(text) !== undefined)
        return text;
    const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
    if (day === undefined || numberOf(day) === undefined)
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : dayFrom(Math.floor(time / DAY));
}
/** Days from one day to another; negative when `to` is earlier. */
function daysBetween(from, to) {
    return (numberOf(to) ?? Number.NaN) - (numberOf(from) ?? Number.NaN);
}
function addDays(day, days) {
    return dayFrom((numberOf(day) ?? Number.NaN) + days);
}
/** "30d" in days; undefined for anything else. */
function parseDays(text) {
    const days = /^(\d{1,6})d$/.exec(text)?.[1];
    return days === undefined ? undefined : Number(days);
}
/** The date that follows after an update: 90 days later, but not after the removal. */
function nextUpdateRequired(old, removal) {
    const next = addDays(old, UPDATE_PERIOD);
    return removal !== undefined && removal < next ? removal : next;
}
/**
 * What the dates and ages of a definition ask for on a day. A date counts as reached on the day itself; ages are whole days.
 *
 * An update required by a date is done by a version made on or after it. The next date is then 90 days later, at most the removal,
 * also while the definition still has the old one.
 *
 * @param lifecycle as the loader has checked it
 * @param builtOn day on which the version in question was made; undefined when there is none
 */
function reviewLifecycle(lifecycle, today, builtOn) {
    const removal = reviewRemoval(lifecycle, today);
    const reviews = builtOn === undefined ? [] : [reviewUpdate(lifecycle, today, builtOn), reviewAge(lifecycle, today, builtOn)];
    return {
        removalReached: removal.reached,
        refresh: reviews.flatMap(({ refresh }) => refresh),
        notes: [...removal.notes, ...reviews.flatMap(({ notes }) => notes)],
    };
}
function reviewRemoval({ removal }, today) {
    if (removal === undefined)
        return { reached: false, notes: [] };
    const left = daysBetween(today, removal);
    if (left > NOTICE)
        return { reached: false, notes: [] };
    if (left > 0) {
        const message = `the image is to be removed on ${removal}, in ${inDays(left)}`;
        return { reached: false, notes: [{ severity: 'warning', path: at('removal'), message, hint: 'move its users, or the date' }] };
    }
    const message = `the image was to be removed on ${removal}`;
    return { reached: true, notes: [{ severity: 'error', path: at('removal'), message, hint: 'remove the definition, or move the date' }] };
}
function reviewUpdate({ updateRequired, removal }, today, builtOn) {
    if (updateRequired === undefined)
        return { refresh: [], notes: [] };
    let due = updateRequired;
    while (due <= builtOn) {
        const next = nextUpdateRequired(due, removal);
        // The removal is the next thing to come.
        if (next === due)
            return { refresh: [], notes: [] };
        due = next;
    }
    const notes = [];
    if (due !== updateRequired) {
        const message = `lifecycle.updateRequired ${updateRequired} is past, and the version of ${builtOn} has done that update`;
        notes.push({ severity: 'warning', path: at('updateRequired'), message, hint: `write ${due}` });
    }
    const left = daysBetween(today, due);
    if (left <= 0) {
        const why = `an update was required by ${due} and the version is of ${builtOn}`;
        return { notes, refresh: [{ key: 'updateRequired', why }] };
    }
    if (left <= NOTICE) {
        const message = `an update is required by ${due}, in ${inDays(left)}; the version is of ${builtOn}`;
        notes.push({ severity: 'warning', path: at('updateRequired'), message, hint: 'build it by force, or wait until it is due' });
    }
    return { notes, refresh: [] };
}
function reviewAge(lifecycle, today, builtOn) {
    // A clock that ran ahead makes nothing younger than new.
    const age = Math.max(0, daysBetween(builtOn, today));
    const [maxAge, refreshEvery] = [limitOf(lifecycle.maxAge), limitOf(lifecycle.refreshEvery)];
    const refresh = [];
    const notes = [];
    if (age >= maxAge) {
        const why = `the version is ${inDays(age)} old, and may be used for ${inDays(maxAge)}`;
        refresh.push({ key: 'maxAge', why });
        notes.push({ severity: 'warning', path: at('maxAge'), message: why, hint: 'pools with that limit refuse it until it is made again' });
    }
    else if (maxAge - age <= Math.min(NOTICE, Math.floor(maxAge / 2)) && refreshEvery >= maxAge) {
        const message = `the version may be used for ${inDays(maxAge - age)} more`;
        notes.push({ severity: 'warning', path: at('maxAge'), message, hint: 'give lifecycle.refreshEvery fewer days than maxAge' });
    }
    if (age >= refreshEvery) {
        const why = `the version is ${inDays(age)} old, and is to be made again every ${inDays(refreshEvery)}`;
        refresh.push({ key: 'refreshEvery', why });
    }
    return { refresh, notes };
}
function limitOf(text) {
    return (text === undefined ? undefined : parseDays(text)) ?? Number.POSITIVE_INFINITY;
}
function inDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}
function at(key) {
    return ['lifecycle', key];
}
/** Days since 1970-01-01; undefined for what is no day of the calendar. */
function numberOf(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const time = Date.parse(`${text}T00:00:00Z`);
    // Date.parse takes some days that do not exist for those of the next month.
    return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time / DAY;
}
function dayFrom(number) {
    return new Date(number * DAY).toISOString().slice(0, 10);
}


/***/ })

};

// The tests read Swedish; the browser that they have prefers English.
Object.defineProperty(navigator, 'languages', { value: ['sv-SE'] });

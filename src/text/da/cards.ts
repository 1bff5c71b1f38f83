// Danish words of the cards in the channels.

export const cards = {};

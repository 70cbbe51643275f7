/** Stands in the PRODID of every card that the app writes: such a card is read back as it stands, nothing guessed. */
export const ownMark = '//Clientele//';

/** What stands beside the tables, for whoever opens the file without the app. */
export const readme = `CLIENTÈLE — SAUVEGARDE D'UN CARNET

Ce fichier contient un carnet entier. Il s'ouvre dans Clientèle : Sécurité > Restaurer.
Sans l'application, tout reste lisible : chaque fichier de « tables » contient une fiche par ligne, en texte (JSON).
Les montants sont en centimes (plus petite unité de la monnaie), les jours s'écrivent AAAA-MM-JJ et les instants sont
en millisecondes depuis le 1er janvier 1970. « manifest.json » donne le nombre de fiches de chaque fichier et son
empreinte SHA-256, à comparer avec celle que calcule la commande « sha256sum ».

clients       les clients                       interactions  les contacts : appels, visites, notes
links         les liens entre clients           followUps     les relances
sales         les ventes                        payments      les paiements
settings      les réglages du carnet            changes       l'historique : chaque action, avant et après
distinctions  qui n'est pas qui (doublons écartés)  portraits  les photos des clients
exports       le journal des exports            columnMappings  les colonnes des fichiers déjà importés
segments      les segments : leurs règles

Ce fichier n'est pas chiffré : gardez-le en lieu sûr.


CLIENTÈLE — BACKUP OF A BOOK

This file holds a whole book. Open it in Clientèle: Safety > Restore.
Everything stays readable without the app: each file under "tables" holds one record per line, as text (JSON).
Amounts are in cents (the currency's smallest unit), days are written YYYY-MM-DD, moments are milliseconds since
1 January 1970. "manifest.json" gives the number of records of each file and its SHA-256, to compare with what
"sha256sum" prints.

clients       the clients                       interactions  contacts: calls, visits, notes
links         links between clients             followUps     follow-ups
sales         sales                             payments      payments
settings      the book's settings               changes       the history: every action, before and after
distinctions  who is not whom (told apart)      portraits     the clients' photos
exports       the journal of exports            columnMappings  the columns of files imported before
segments      segments: their rules

This file is not encrypted: keep it in a safe place.
`;

/** Given names, family names and trades from which a large book is composed. */
export const givenNames =
  'Adèle Agnès Alain Albert Alice Aline Amélie André Anne Antoine Arnaud Aurore Baptiste Béatrice Benoît Bernard Brigitte Bruno Camille Carole Cécile Céline Chantal Charles Chloé Christian Christine Claire Claude Clément Colette Corinne Cyril Damien Daniel David Delphine Denis Didier Dominique Élise Élodie Émile Emma Éric Étienne Eugénie Fabien Fanny Fatima Florence François Françoise Gabriel Gaëlle Georges Gérard Gilles Guillaume Hélène Henri Hugo Inès Isabelle Jacques Jean Jeanne Jérôme Joël Julie Julien Karim Laura Laurent Léa Louis Louise Luc Lucie Madeleine Malik Marc Marguerite Marie Martin Mathilde Maxime Michel Monique Nadia Nathalie Nicolas Noémie Odile Olivier Pascal Patrick Paul Philippe Pierre Raphaël Rémi René Robert Roger Sabine Samuel Sarah Simone Sophie Stéphane Suzanne Sylvie Thérèse Thomas Valérie Victor Vincent Yann Yves Zoé'.split(
    ' ',
  );

export const familyNames =
  'Abadie Allard Amiot Arnaud Aubert Aubry Audoin Babin Bailly Barbier Baron Baudry Béliard Benoist Bernier Berthelot Besson Bigot Blanchard Blot Boisseau Bonnet Bordier Boucher Boulay Bourgeois Boutin Breton Briand Brossard Bruneau Cadeau Camus Carré Cesbron Chaillou Charbonnier Charpentier Chauveau Chesneau Chevalier Chouteau Clavreul Coiffard Cormier Cottenceau Coudray Courtin Cousin Davy Delaunay Denis Desmarais Dubois Dupré Durand Épron Esnault Fardeau Ferré Fleury Fontaine Forestier Fouché Frémont Gaborit Gallard Garnier Gaultier Gendron Gilbert Godard Goubault Gourdon Grandin Grimault Guérin Guibert Guillou Hardy Hérault Houdet Hubert Jamet Jarry Joubert Joulain Juret Lacroix Lambert Landais Laurent Lebreton Leclerc Lefèvre Legendre Lemoine Leroux Lhermite Livenais Loiseau Lucas Macé Maillet Marchand Marionneau Martineau Mercier Métayer Michaud Ménard Moreau Morin Nguyen Normand Oger Papin Pasquier Pelletier Perrault Picard Pineau Poirier Pouplard Prévost Quignon Raimbault Renard Renault Richard Richou Rivereau Robin Rocher Rousseau Roy Sauvage Séché Simon Tessier Thibault Thomas Toublanc Trottier Vallée Verger Vétault Viau Vincent Voisin'.split(
    ' ',
  );

export const trades =
  'Boulangerie Garage Pharmacie Librairie Restaurant Hôtel Plomberie Maçonnerie Menuiserie Électricité Imprimerie Fleuriste Pépinière Domaine Cabinet Agence Atelier Transports Carrosserie Boucherie'.split(
    ' ',
  );

export const groups = 'Mairie École Association Résidence Paroisse Comité Théâtre Club'.split(' ');

/** What is said and what is sold there, in pieces that are put together. */
export const openings =
  'Rappelé comme convenu|Passé sur place|Reçu sa réponse|Demande un prix|Confirme le rendez-vous|Relancé|Pris des nouvelles|Discuté du devis|Livré et posé|Visite de contrôle'.split(
    '|',
  );
export const subjects =
  'pour l’escalier|pour la cuisine|pour les volets|pour la porte d’entrée|pour la bibliothèque|pour le parquet|pour la terrasse|pour les fenêtres|pour le placard|pour la table'.split(
    '|',
  );
export const endings =
  'hésite encore entre chêne et frêne.|rappellera la semaine prochaine.|très content.|attend l’accord de son associé.|trouve le délai un peu long.|d’accord sur le prix.|veut voir un échantillon.|à revoir après les congés.|demande une facture.|rien à signaler.'.split(
    '|',
  );
export const wares =
  'Escalier|Porte|Volets|Table|Bibliothèque|Placard|Parquet|Fenêtre|Terrasse|Banc|Étagère|Réparation|Réglage|Entretien|Établi|Comptoir'.split(
    '|',
  );
export const woods = 'chêne|frêne|hêtre|noyer|sapin|douglas|châtaignier|merisier'.split('|');

/** Ce qui garde le carnet : journal, copies vérifiées, espace libre. */
export const safety = {
  broughtBack_one: 'La dernière action, interrompue, a été reprise du journal.',
  broughtBack_other: 'Les {{count}} dernières actions, interrompues, ont été reprises du journal.',
  unreachable:
    'Le journal n’est pas accessible : vous pouvez lire votre carnet, mais rien ne peut y être écrit. Fermez les autres fenêtres de Clientèle, puis redémarrez l’application ; si cela se répète, vérifiez le disque.',
  lost: {
    title: 'Le carnet s’est fermé',
    explanation:
      'Le disque ne l’a plus laissé écrire. Tout ce qui vous a été confirmé est dans le journal. Si le disque est plein, libérez de la place, puis rouvrez le carnet.',
    reopen: 'Rouvrir le carnet',
  },
} as const;

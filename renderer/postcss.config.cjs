// Mantine's mixins (light-dark(), hover, rem()) in our own style sheets; its breakpoints under their Mantine names.
module.exports = {
  plugins: {
    'postcss-preset-mantine': {},
  },
};

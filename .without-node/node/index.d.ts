// Stands where a library's declarations ask for Node's types (`/// <reference types="node" />`): the window has no Node.
export {};

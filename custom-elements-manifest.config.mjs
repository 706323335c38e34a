/** What the manifest lists: the public side of every element, under the paths of the package. */
export default {
  globs: ['src/components/**/*.element.ts', 'src/ui/way-element.ts', 'src/ui/edit/editor-element.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicSideOnly()],
};

/** Leaves out what a page cannot reach, and names the compiled modules. */
function publicSideOnly() {
  const toCompiled = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'public-side-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = toCompiled(module.path);
        for (const exported of module.exports ?? []) if (exported.declaration?.module) exported.declaration.module = toCompiled(exported.declaration.module);
        for (const declaration of module.declarations ?? []) {
          declaration.members = declaration.members?.filter(({ privacy, name, static: isStatic }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic);
          // `dispatchEvent(new ChangeEvent(kind))` is read as an event called "kind"; the real ones are named and explained in @fires.
          declaration.events = declaration.events?.filter(({ name, description }) => name && description);
          for (const item of [...(declaration.members ?? []), ...(declaration.attributes ?? []), ...(declaration.events ?? [])]) {
            if (item.inheritedFrom?.module) item.inheritedFrom.module = toCompiled(item.inheritedFrom.module);
          }
          if (declaration.superclass?.module) declaration.superclass.module = toCompiled(declaration.superclass.module);
        }
      }
    },
  };
}

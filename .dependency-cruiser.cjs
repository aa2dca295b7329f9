// The directions of docs/architecture.md: which room may enter which. `npm run check` runs it.
const ground = ['kernel', 'platform', 'reference-data', 'identity', 'funds'];
const contexts = {
  'reference-data': ['kernel', 'platform'],
  funds: ['kernel', 'platform', 'reference-data'],
  identity: ['kernel', 'platform', 'reference-data', 'funds'],
  'concept-notes': ground,
  screening: [...ground, 'concept-notes'],
  funding: ground,
  programmes: [...ground, 'concept-notes', 'funding'],
  committee: [...ground, 'concept-notes', 'screening', 'programmes', 'funding'],
  reporting: [...ground, 'programmes', 'funding'],
  disbursements: [...ground, 'programmes', 'committee', 'reporting', 'funding'],
};
const readers = ['history', 'notifications', 'publishing'];
const everyContext = [...Object.keys(contexts), ...readers];

const allowed = Object.entries(contexts).map(([name, may]) => ({
  name: `direction-${name}`,
  severity: 'error',
  from: { path: `^libs/${name}/` },
  to: { path: '^libs/', pathNot: `^libs/(${[...may, name].join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphan-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...allowed,
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^libs/kernel/' },
    },
    {
      name: 'platform-knows-the-kernel-only',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^libs/(platform|kernel)/' },
    },
    {
      name: 'nobody-imports-the-readers',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${readers.join('|')})/` },
      to: { path: `^libs/(${readers.join('|')})/` },
    },
    {
      name: 'only-through-the-index',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: {
        path: `^libs/(${['kernel', ...everyContext].join('|')})/src/`,
        pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'],
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: '^(libs|apps|node_modules)/', pathNot: ['^libs/kernel/', '\\.rules\\.ts$'] },
    },
    {
      name: 'contexts-know-no-edge',
      severity: 'error',
      from: { path: `^libs/(${everyContext.join('|')})/` },
      to: {
        path: 'node_modules/(@nestjs/(platform-fastify|swagger|bullmq)|fastify|@fastify/.*|bullmq|ioredis)/',
      },
    },
    {
      name: 'apps-are-strangers',
      severity: 'error',
      from: { path: '^apps/(api|worker|web)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};

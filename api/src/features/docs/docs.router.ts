import { Router, type RequestHandler } from 'express';
import helmet from 'helmet';
import swaggerUi from 'swagger-ui-express';
import { compressAnswers } from '../../http/compression.ts';
import pages from '../../generated/pages.json' with { type: 'json' };
import { contractHere, contractOfForms, type Place, type PublishedContract } from './shown-contract.ts';

/** Swagger UI sets styles from its script, so its page alone may have inline styles. */
const docsPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Pages in which nothing stands inline. */
const pagesPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/**
 * The documentation for third parties: the contract as JSON and YAML, Swagger UI, and the pages that `api/pages/` renders.
 *
 * @param place what is called otherwise here than the contract has it.
 */
export function docsRouter(written: PublishedContract, place: Place): Router {
  const contract = contractHere(written, place);
  const router = Router();
  router.use(['/openapi.json', '/openapi.yaml', '/docs'], compressAnswers());
  router.get(
    '/openapi.json',
    send('application/json', () => JSON.stringify(contract, null, 2)),
  );
  router.get(
    '/openapi.yaml',
    send('application/yaml', async () => (await import('yaml')).stringify(contract)),
  );
  router.get(
    FORMS,
    send('application/json', () => JSON.stringify(contractOfForms(contract))),
  );
  for (const [name, page] of Object.entries(pages.pages))
    router.get(
      `/docs/${name}`,
      pagesPolicy,
      send('text/html', () => page),
    );
  for (const [name, text] of Object.entries(pages.assets))
    router.get(
      `/docs/assets/${name}`,
      send(name.slice(name.lastIndexOf('.')), () => text),
    );
  router.use('/docs', docsPolicy, swaggerUi.serve);
  router.get('/docs', docsPolicy, swaggerUi.setup(null, swaggerOptions));
  return router;
}

/** Where Swagger UI gets its contract, behind `/api`. */
const FORMS = '/docs/forms.json';

/** Swagger UI runs it: it would make XML of its own from a schema, and show that instead of the example. */
const xmlExamples = () => ({
  fn: { getXmlSampleSchema: (_schema: unknown, _config: unknown, example: unknown) => example ?? '' },
});

const swaggerOptions: swaggerUi.SwaggerUiOptions = {
  customSiteTitle: 'AniRec API',
  swaggerOptions: {
    url: `/api${FORMS}`,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    plugins: [xmlExamples],
  },
};

/** Written once, when it is first asked for: YAML takes a tenth of a second, which the start need not wait for. */
function send(type: string, write: () => string | Promise<string>): RequestHandler {
  let text: string | Promise<string> | undefined;
  return async (_request, response) => {
    text ??= write();
    response
      .type(type)
      .set('Cache-Control', 'public, max-age=300')
      .set('Access-Control-Allow-Origin', '*')
      .send(await text);
  };
}

// Routes drawings with libavoid: reads a JSON list of {nodes, edges} from stdin, writes routes and milliseconds to stdout.
// The clock covers what our layout does too: from boxes and pairs to polylines. Loading and warming up are outside it.
import { readFileSync } from "node:fs";
import { AvoidLib } from "libavoid-js";

const ANY_SIDE = 1;
const repeats = Number(process.argv[2] ?? 3);
const crossingPenalty = Number(process.argv[3] ?? 0);

await AvoidLib.load();
const Avoid = AvoidLib.getInstance();

const SIDES = [
  [0.5, 0, Avoid.ConnDirUp],
  [0, 0.5, Avoid.ConnDirLeft],
  [0.5, 1, Avoid.ConnDirDown],
  [1, 0.5, Avoid.ConnDirRight],
];

function newRouter() {
  const router = new Avoid.Router(Avoid.OrthogonalRouting);
  router.setRoutingParameter(Avoid.segmentPenalty, 50);
  router.setRoutingParameter(Avoid.crossingPenalty, crossingPenalty);
  router.setRoutingParameter(Avoid.shapeBufferDistance, 4);
  router.setRoutingParameter(Avoid.idealNudgingDistance, 6);
  return router;
}

function newShape(router, node) {
  const corner = new Avoid.Point(node.x, node.y);
  const opposite = new Avoid.Point(node.x + node.w, node.y + node.h);
  const shape = new Avoid.ShapeRef(router, new Avoid.Rectangle(corner, opposite));
  for (const [x, y, direction] of SIDES) {
    new Avoid.ShapeConnectionPin(shape, ANY_SIDE, x, y, true, 0, direction).setExclusive(true);
  }
  return shape;
}

function pointsOf(connector) {
  const route = connector.displayRoute();
  return Array.from({ length: route.size() }, (_, index) => {
    const point = route.get_ps(index);
    return [point.x, point.y];
  });
}

function route(drawing) {
  const router = newRouter();
  const shapes = new Map(drawing.nodes.map((node) => [node.id, newShape(router, node)]));
  const connectors = drawing.edges.map(({ from, to }) => {
    const [source, target] = [from, to].map((id) => new Avoid.ConnEnd(shapes.get(id), ANY_SIDE));
    return new Avoid.ConnRef(router, source, target);
  });
  router.processTransaction();
  const routes = connectors.map(pointsOf);
  Avoid.destroy(router);
  return routes;
}

function timed(drawing) {
  const start = performance.now();
  const routes = route(drawing);
  return { routes, milliseconds: performance.now() - start };
}

function measured(drawing) {
  const runs = Array.from({ length: repeats }, () => timed(drawing));
  const times = runs.map((run) => run.milliseconds).sort((a, b) => a - b);
  return { routes: runs[0].routes, milliseconds: times[Math.floor(times.length / 2)] };
}

const drawings = JSON.parse(readFileSync(0, "utf8"));
route(drawings[0]); // warm up
process.stdout.write(JSON.stringify(drawings.map(measured)));

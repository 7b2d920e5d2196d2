import { Problem, Rolecall } from "./client.js";

/** Move whoever waits at the first stage of a job on to the second; how many there were. */
export async function moveOn(rolecall: Rolecall, jobId: string): Promise<number> {
  const stages = await rolecall.get("/api/v1/jobs/{job_id}/stages", { path: { job_id: jobId } });
  const [first, second] = stages.items;
  if (!first || !second) return 0;
  let moved = 0;
  const page = (cursor?: string) =>
    rolecall.get("/api/v1/applications", { query: { job_id: jobId, stage_id: first.id, cursor } });
  for await (const application of rolecall.every(page)) {
    try {
      await rolecall.post("/api/v1/applications/{application_id}/move", {
        path: { application_id: application.id },
        body: { stage_id: second.id },
        idempotencyKey: `move-on-${application.id}`,
      });
      moved += 1;
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 409) throw problem;
    }
  }
  return moved;
}

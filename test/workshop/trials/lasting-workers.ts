/**
 * Lets the workers of this page last: one that has ended its job does the next of its kind. Starting one takes longer than
 * most works, and is the same whichever call fails. Only for works that nobody cancels: the worker of such a job is not idle.
 */
export function letWorkersLast(): void {
  const idle = new Map<string, Worker[]>();
  window.Worker = new Proxy(Worker, {
    construct(Started, [address, options]: ConstructorParameters<typeof Worker>) {
      const ofItsKind = idle.get(String(address)) ?? [];
      idle.set(String(address), ofItsKind);
      const worker = ofItsKind.pop() ?? new Started(address, options);
      worker.terminate = () => void ofItsKind.push(worker);
      return worker;
    },
  });
}

const accounts = [
  ['secretariat', 'opens calls, screens, prepares the committee'],
  ['reviewer1, reviewer2, reviewer3', 'score concept notes'],
  ['chair', 'chairs the steering committee'],
  ['member.donor, member.country, member.un, member.stakeholder', 'sit on the committee'],
  ['agent, agent.approver', 'administrative agent: enter and execute, approve'],
  ['iom, ilo, unhcr', 'focal points of UN entities'],
  ['donor.germany', 'a contributor'],
  ['auditor, admin', 'read everything; keep people and roles'],
] as const;

/** What a person reads when everything runs. */
export function announcement(address: string, demo: boolean, catchesMail: boolean, seconds: string): string {
  const lines = [
    `Tributary is running at ${address} (ready after ${seconds} s)`,
    `  API documents  ${address}/api/docs`,
  ];
  if (catchesMail) lines.push(`  Caught mail    ${address}/outbox`);
  if (demo) {
    lines.push('', 'Demo accounts, password tributary-demo, all @demo.tributary.test:');
    for (const [names, what] of accounts) lines.push(`  ${names}: ${what}`);
  }
  lines.push('', 'Ctrl-C stops everything.');
  return lines.join('\n');
}

// What a screen does with the generated clients; it is compiled by a test, so the names in it are kept.
import * as delivery from './service-delivery';
import * as referral from './referral';
import * as registry from './registry';
import * as reporting from './reporting';

const settings = (port: number, token: string) => ({ basePath: `http://localhost:${port}`, accessToken: token });
const referrals = (token: string) => new referral.ReferralsApi(new referral.Configuration(settings(8082, token)));

export async function openReferral(token: string, id: string): Promise<{ referral: referral.Referral; version: string }> {
    const answer = await referrals(token).readReferralRaw({ id, purposeOfUse: 'referral' });
    return { referral: await answer.value(), version: answer.raw.headers.get('ETag') ?? '' };
}

export async function accept(token: string, id: string, version: string, click: string): Promise<string[]> {
    const accepted = await referrals(token).acceptReferral({
        id,
        ifMatch: version,
        idempotencyKey: click,
        purposeOfUse: 'referral',
        acceptLanguage: 'en',
    });
    return accepted.allowedActs;
}

export async function show(token: string, family: string): Promise<string> {
    const house = new registry.Configuration(settings(8081, token));
    const me = await new registry.AccessApi(house).readMe();
    const words = await new registry.CodesApi(house).readCodeList({ list: 'family-role' });
    const found = await new registry.FamiliesApi(house).readFamily({
        id: family,
        purposeOfUse: me.purposes[0],
        asOf: '2024-09-01',
    });
    const roles = found.members.map(member => words.codes.find(code => code.code === member.role)?.ru ?? member.role);
    return `${roles.join(', ')} (${found.membersOn}); hidden: ${found.redactedFields.join(', ')}`;
}

export async function months(token: string, family: string): Promise<number[]> {
    const given = new delivery.DeliveriesApi(new delivery.Configuration(settings(8083, token)));
    const page = await given.listDeliveries({
        family,
        purposeOfUse: 'service-delivery',
        pageSize: 20,
    });
    const counts = new reporting.CountsApi(new reporting.Configuration(settings(8084, token)));
    const count = await counts.count({
        unit: 'children',
        scope: 'region',
        from: page.items[0].date,
        to: '2021-12-31',
    });
    return [count.value, count.comparison?.recurring ?? 0];
}

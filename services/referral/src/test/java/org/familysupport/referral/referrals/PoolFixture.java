package org.familysupport.referral.referrals;

import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** Referrals that name nobody, each test in a place of its own. */
final class PoolFixture {
    private static final AtomicInteger PLACES = new AtomicInteger(100);

    private PoolFixture() {}

    /** The code of a municipality that no other test has. */
    static String aPlace() {
        return "62" + PLACES.incrementAndGet() + "000";
    }

    /** An organisation of a type in a place. */
    static TestCaller anOrganisationIn(String place, String type, String status) {
        return anOrganisationIn(place, type, status, null);
    }

    /** The same under a body. */
    static TestCaller anOrganisationIn(String place, String type, String status, @Nullable TestCaller body) {
        OrganisationId above = body == null ? null : new OrganisationId(body.organisation());
        TestCaller caller = aSpecialist();
        tell(
                "registry",
                new OrganisationRegistered(
                        new OrganisationId(caller.organisation()),
                        1,
                        "health",
                        type,
                        "municipal",
                        "Организация",
                        above,
                        place,
                        status));
        return caller;
    }

    /** Early help, open to early-help services of a place. */
    static Map<String, Object> anOpenReferral(Family family, String place) {
        Map<String, Object> body = new LinkedHashMap<>(ReferralFixture.aReferral(family));
        body.remove("receivers");
        body.put("pool", Map.of("territory", place, "organisationType", "early-help-service"));
        return body;
    }
}

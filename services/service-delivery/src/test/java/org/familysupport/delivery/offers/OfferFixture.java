package org.familysupport.delivery.offers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.delivery.InventedRegistry;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;

/** Bodies and first steps, each a fresh map that a test may change. */
final class OfferFixture {
    static final String OFFERS = "/api/v1/offers";

    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(601);

    private OfferFixture() {}

    /** Somebody of an organisation that the directory has. */
    static TestCaller aSpecialistOfTheDirectory() {
        return TestCaller.aSpecialist().of(InventedRegistry.knownOrganisation(null));
    }

    /** Early help for children under three, with three places left. */
    static Map<String, Object> anOffer(String territory) {
        Map<String, Object> body = reach(territory);
        body.put("category", "early-help");
        body.putAll(places(20, 17, true));
        return body;
    }

    static Map<String, Object> reach(String territory) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agesFrom", 0);
        body.put("agesTo", 35);
        body.put("territory", territory);
        body.put("setting", "institution");
        return body;
    }

    static Map<String, Object> places(int total, int taken, boolean accepting) {
        return Map.of("placesTotal", total, "placesTaken", taken, "accepting", accepting);
    }

    static Answer published(TestCaller caller, Map<String, Object> body) {
        return Api.as(caller).post(OFFERS, body).expect(201);
    }

    /** A municipality in which no other test looks. */
    static String aMunicipality() {
        return "61" + MUNICIPALITIES.getAndIncrement() + "000";
    }
}

package org.familysupport.prove.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familysupport.prove.model.Steps.Side;
import org.jspecify.annotations.Nullable;

/** One offer of responsibility, to one or several receivers. */
public final class Transfer {
    static final String REJECTION = "rejection";
    static final String CANCELLATION = "cancellation";
    static final String ACCEPTED = "accepted";
    static final String COMPLETED = "completed";

    private static final Map<String, String> LEADS_TO =
            Map.of(Steps.ACCEPTANCE, ACCEPTED, REJECTION, "rejected", CANCELLATION, Steps.CANCELLED);

    private final Party source;
    private final List<Offer> offers;
    private @Nullable UUID id;
    private String status;
    private long version;

    Transfer(Party source, List<Party> receivers) {
        this(null, source, receivers.stream().map(Offer::new).toList(), Steps.REQUESTED, 1);
    }

    private Transfer(@Nullable UUID id, Party source, List<Offer> offers, String status, long version) {
        this.id = id;
        this.source = source;
        this.offers = offers;
        this.status = status;
        this.version = version;
    }

    Transfer copy() {
        return new Transfer(id, source, offers.stream().map(Offer::copy).toList(), status, version);
    }

    /** All acts there are. */
    public static List<String> acts() {
        return List.of(Steps.ACCEPTANCE, REJECTION, CANCELLATION);
    }

    /** Its id is given by the service. */
    void isCalled(UUID given) {
        id = given;
    }

    public @Nullable UUID id() {
        return id;
    }

    public Party source() {
        return source;
    }

    public long version() {
        return version;
    }

    public boolean isOpen() {
        return status.equals(Steps.REQUESTED);
    }

    boolean isBeingCompleted() {
        return status.equals(ACCEPTED);
    }

    List<Offer> offers() {
        return offers;
    }

    public List<Party> receivers() {
        return offers.stream().map(offer -> offer.receiver).toList();
    }

    /** Who has not answered yet. */
    public List<Party> asked() {
        return offers.stream()
                .filter(Offer::isAsked)
                .map(offer -> offer.receiver)
                .toList();
    }

    Optional<Offer> offerTo(Party party) {
        return offers.stream().filter(offer -> offer.receiver.equals(party)).findFirst();
    }

    Knows knows(Party party) {
        return offerTo(party).filter(Offer::isAsked).isPresent() ? Knows.PREVIEW : Knows.NOTHING;
    }

    Optional<Side> sideOf(Party party) {
        if (party.equals(source)) {
            return Optional.of(Side.SOURCE);
        }
        return offerTo(party).map(offer -> Side.TARGET);
    }

    String statusFor(Party party) {
        return offerTo(party).map(offer -> offer.status).orElse(status);
    }

    public long versionFor(Party party) {
        return offerTo(party).map(offer -> offer.version).orElse(version);
    }

    static boolean belongsTo(String act, Side side) {
        return act.equals(CANCELLATION) == (side == Side.SOURCE);
    }

    /** What somebody may do now. */
    public Set<String> allowed(Actor actor, World world) {
        Optional<Side> side = sideOf(actor.party());
        if (side.isEmpty() || !statusFor(actor.party()).equals(Steps.REQUESTED) || !mayDo(side.get(), actor, world)) {
            return Set.of();
        }
        return side.get() == Side.SOURCE ? Set.of(CANCELLATION) : Set.of(Steps.ACCEPTANCE, REJECTION);
    }

    static boolean mayDo(Side side, Actor actor, World world) {
        return actor.worksWithFamilies()
                && (side == Side.TARGET || world.knows(actor.party()).mayWrite());
    }

    /** Where an act leads from where somebody stands. */
    Optional<String> leadsTo(String act, Party party) {
        return statusFor(party).equals(Steps.REQUESTED) ? Optional.ofNullable(LEADS_TO.get(act)) : Optional.empty();
    }

    void take(String act, String to, Side side, Party by) {
        offers.stream()
                .filter(Offer::isAsked)
                .filter(offer -> side == Side.SOURCE || offer.receiver.equals(by))
                .forEach(offer -> offer.move(to));
        if (act.equals(Steps.ACCEPTANCE)) {
            offers.stream().filter(Offer::isAsked).forEach(Offer::lose);
        }
        status = offers.stream().anyMatch(Offer::isAsked) ? Steps.REQUESTED : to;
        version++;
    }

    /** The service does this by itself, some time after the acceptance. */
    void complete() {
        offers.stream().filter(offer -> offer.status.equals(ACCEPTED)).forEach(offer -> offer.move(COMPLETED));
        status = COMPLETED;
        version++;
    }

    String row() {
        return id + " " + version + " " + status;
    }

    List<String> offerRows() {
        return offers.stream()
                .map(offer -> id + " " + offer.receiver.id() + " " + offer.version + " " + offer.status)
                .toList();
    }
}

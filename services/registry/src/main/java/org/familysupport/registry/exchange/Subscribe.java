package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** Lets an organisation be called when something changes, and see what came of the calls. */
@ApplicationScoped
public class Subscribe {
    private final Transactions transactions;
    private final Once once;
    private final Webhooks webhooks;
    private final Changes changes;
    private final WebhookSettings settings;
    private final Audit audit;
    private final InstantSource clock;

    Subscribe(
            Transactions transactions,
            Once once,
            Webhooks webhooks,
            Changes changes,
            WebhookSettings settings,
            Audit audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.once = once;
        this.webhooks = webhooks;
        this.changes = changes;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins to call an address, with the caller's right and purpose, for what changes from now on.
     *
     * @throws Refused 403 for who does not work with families, 422 for an address that may not be called, 409 for more webhooks
     *     than an organisation may have
     */
    public Uni<Answered<Webhook>> begin(Attempt attempt, String url, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return once.answer(attempt, () -> make(url, caller), id -> one(new WebhookId(id), caller));
    }

    private Uni<Answered<Webhook>> make(String url, Caller caller) {
        if (!WebhookAddressPolicy.mayBeCalled(url, settings.plainHttp(), settings.privateAddresses())) {
            throw Refused.because("/url", GeneralRule.NOT_ALLOWED);
        }
        return webhooks.activeOf(caller.organisation())
                .invoke(active -> {
                    if (active >= settings.most()) {
                        throw new Refused(ExchangeProblem.TOO_MANY_OPEN).with("maximum", settings.most());
                    }
                })
                .chain(changes::end)
                .map(end ->
                        new Webhook(WebhookId.next(), url, WebhookSignature.newSecret(), end, caller, clock.instant()))
                .call(webhooks::add)
                .invoke(webhook -> audit.note(caller, "webhooks.begin", webhook.uuid()))
                .map(webhook -> new Answered<>(webhook, Answer.created(webhook.uuid(), webhook.version())));
    }

    /** Signs with another secret from now on. */
    public Uni<Answered<Webhook>> signAnew(Attempt attempt, WebhookId id, Version seen, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                caller,
                "webhooks.sign-anew",
                (webhook, now) -> webhook.signWith(WebhookSignature.newSecret(), caller.actor(), now));
    }

    /** Calls no more, also not for what is still to be told. */
    public Uni<Answered<Webhook>> end(Attempt attempt, WebhookId id, Version seen, Caller caller) {
        return transactions.run(() -> change(
                        attempt, id, seen, caller, "webhooks.end", (webhook, now) -> webhook.end(caller.actor(), now))
                .call(() -> webhooks.forgetWaiting(id)));
    }

    private Uni<Answered<Webhook>> change(
            Attempt attempt,
            WebhookId id,
            Version seen,
            Caller caller,
            String action,
            BiConsumer<Webhook, Instant> act) {
        return once.answer(
                attempt,
                () -> webhooks.require(id, caller)
                        .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                        .invoke(webhook -> seen.mustBe(webhook.version()))
                        .invoke(webhook -> act.accept(webhook, clock.instant()))
                        .invoke(() -> audit.note(caller, action, id.value()))
                        .map(webhook -> new Answered<>(webhook, Answer.done(id.value(), seen.number() + 1))),
                again -> one(id, caller));
    }

    /**
     * One webhook.
     *
     * @throws Refused 404 for all other organisations but the systems of bodies above, 403 for who does not work with families
     */
    public Uni<Webhook> one(WebhookId id, Caller caller) {
        return transactions.run(() -> webhooks.require(id, caller)
                .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                .invoke(() -> audit.note(caller, "webhooks.read", id.value())));
    }

    /**
     * Those of the caller's organisation, for a body's system also those of the organisations under it.
     *
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<Webhook>> page(PageRequest page, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return transactions.run(
                () -> webhooks.page(caller, page).invoke(() -> audit.noteAsked(caller, "webhooks.list", "own")));
    }

    /**
     * What was delivered, waits, or was given up.
     *
     * @throws Refused as for one webhook
     */
    public Uni<Page<WebhookDelivery>> deliveries(
            WebhookId id, @Nullable String state, PageRequest page, Caller caller) {
        return transactions.run(() -> webhooks.require(id, caller)
                .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                .chain(() -> webhooks.deliveries(id, state, page))
                .invoke(() -> audit.note(caller, "webhooks.deliveries", id.value())));
    }

    /** Tries again, for as long as at first, all that was given up. */
    public Uni<Answered<Webhook>> redeliver(Attempt attempt, WebhookId id, Caller caller) {
        return once.answer(
                attempt,
                () -> webhooks.require(id, caller)
                        .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                        .invoke(Webhook::mustBeActive)
                        .call(() -> webhooks.revive(id, clock.instant()))
                        .invoke(() -> audit.note(caller, "webhooks.redeliver", id.value()))
                        .map(webhook -> new Answered<>(webhook, new Answer(202, id.value(), webhook.version()))),
                again -> one(id, caller));
    }
}

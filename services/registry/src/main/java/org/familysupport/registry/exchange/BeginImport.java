package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Begins the import of a file, or ends it early. */
@ApplicationScoped
public class BeginImport {
    private final Once once;
    private final FileImports files;
    private final ReadImports read;
    private final KnownOrganisations organisations;
    private final ImportSettings settings;
    private final Audit audit;
    private final InstantSource clock;

    BeginImport(
            Once once,
            FileImports files,
            ReadImports read,
            KnownOrganisations organisations,
            ImportSettings settings,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.files = files;
        this.read = read;
        this.organisations = organisations;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes room for a file; its content follows.
     *
     * @throws Refused 403 for who does not work with families and for an organisation the caller may not act for, 409 for more
     *     files than an organisation may have on their way
     */
    public Uni<Answered<FileImport>> begin(Attempt attempt, ImportDraft draft, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return once.answer(attempt, () -> make(draft, caller), id -> read.one(new ImportId(id), caller));
    }

    private Uni<Answered<FileImport>> make(ImportDraft draft, Caller caller) {
        FileImport file = new FileImport(ImportId.next(), draft, caller, clock.instant());
        return organisations
                .mayActFor(caller.organisation(), draft.rowsFor(), caller.actsBelow())
                .invoke(allowed -> Decision.only(allowed).orRefuse())
                .chain(() -> files.openOf(caller.organisation()))
                .invoke(open -> {
                    if (open >= settings.open()) {
                        throw new Refused(ExchangeProblem.TOO_MANY_OPEN).with("maximum", settings.open());
                    }
                })
                .chain(() -> files.add(file))
                .invoke(() -> audit.note(caller, "imports.begin", file.uuid()))
                .replaceWith(() -> new Answered<>(file, Answer.created(file.uuid(), file.version())));
    }

    /**
     * Stops before the first row that is not worked off; what was entered stays.
     *
     * @throws Refused 404 for all but its organisation and the systems of bodies above, 412 when its state has changed, 409 when it has ended
     */
    public Uni<Answered<FileImport>> cancel(Attempt attempt, ImportId id, Version seen, Caller caller) {
        return once.answer(
                attempt,
                () -> files.held(id, caller)
                        .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                        .invoke(file -> seen.mustBe(file.version()))
                        .invoke(file -> file.cancel(caller.actor(), clock.instant()))
                        .call(() -> files.forgetWaiting(id))
                        .call(() -> files.forgetRehearsed(id))
                        .invoke(() -> audit.note(caller, "imports.cancel", id.value()))
                        .map(file -> new Answered<>(file, Answer.done(id.value(), seen.number() + 1))),
                again -> read.one(id, caller));
    }
}

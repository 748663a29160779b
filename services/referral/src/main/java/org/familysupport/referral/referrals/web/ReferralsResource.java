package org.familysupport.referral.referrals.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.referrals.ReadReferrals;
import org.familysupport.referral.referrals.ReferralFilter;
import org.familysupport.referral.referrals.ReferralRow;
import org.familysupport.referral.referrals.ReferralStatus;
import org.familysupport.referral.referrals.RequestReferral;
import org.familysupport.referral.referrals.SeenReferral;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.familysupport.web.problem.FirstLook;
import org.jspecify.annotations.Nullable;

/** The door for asking and for looking; what is done with a referral then comes by {@link ReferralActsResource}. */
@Path(ReferralsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals", description = "One organisation asks others to help, and sees what became of it")
class ReferralsResource {
    static final String COLLECTION = "/api/v1/referrals";
    private static final String SENT = "sent";
    private static final String POOL = "pool";
    private static final String STATUSES =
            "requested|accepted|rejected|in-progress|on-hold|completed|failed|cancelled|entered-in-error";

    private final RequestReferral request;
    private final ReadReferrals read;
    private final Callers callers;
    private final Attempts attempts;
    private final FirstLook look;
    private final Paging paging;
    private final InstantSource clock;

    ReferralsResource(
            RequestReferral request,
            ReadReferrals read,
            Callers callers,
            Attempts attempts,
            FirstLook look,
            Paging paging,
            InstantSource clock) {
        this.request = request;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.look = look;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "requestReferral",
            summary = "Ask one or several organisations to help",
            description =
                    "You must know the subject in full, and the organisation in whose name you ask must be responsible for it now. Each receiver may know a preview of it from now on; the first to accept has the referral. A family just registered is waited for, up to 2 seconds unless the region sets another time. Who may not know the subject gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> request(@NotNull ReferralRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        Violations said = look.at(wanted, List.of("/subject/kind"));
        return request.request(
                        attempts.of(caller.keyRing(), wanted), wanted.toDraft(caller.organisation()), said, caller)
                .map(answered -> Replies.answered(answered, COLLECTION, this::view));
    }

    @GET
    @Operation(
            operationId = "listReferrals",
            summary = "List what your organisation was asked, or asked",
            description =
                    "`box=inbox` has a row for each task of yours, `box=sent` one for each referral you sent or have taken over with the responsibility for the subject (and none that another has taken over from you; with `subject` also those about it that others sent, while you are responsible for it), `box=pool` one for each that stands open to organisations of your kind and place and nobody has claimed; the newest first. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ReferralListing.class)))
    public Uni<Response> list(
            @Parameter(
                            description =
                                    "What others ask of you, what you ask of others, or what anybody of you may claim",
                            example = "inbox")
                    @QueryParam("box")
                    @DefaultValue("inbox")
                    @Pattern(regexp = "inbox|sent|pool", message = "rule:UNKNOWN_CODE")
                    String box,
            @Parameter(description = "Only those with this status, from your side", example = "requested")
                    @QueryParam("status")
                    @Pattern(regexp = STATUSES, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @Parameter(
                            description =
                                    "`family`, or `person` for one of its members or somebody with none; with `subject`, not in the box `pool`",
                            example = "family")
                    @QueryParam("subjectKind")
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String subjectKind,
            @Parameter(description = "Only those about this family or person itself: its id; with `subjectKind`")
                    @QueryParam("subject")
                    @Nullable
                    UUID subject,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        PageRequest page = paging.request(caller.subject());
        ReferralFilter wanted = new ReferralFilter(
                status == null ? null : ReferralStatus.of(status), about(subjectKind, subject, box.equals(POOL)));
        Uni<Page<ReferralRow>> rows = switch (box) {
            case SENT -> read.sent(wanted, page, caller);
            case POOL -> read.pool(wanted.status(), page, caller);
            default -> read.inbox(wanted, page, caller);
        };
        return rows.map(found -> paging.answer(found, caller.subject(), ReferralRowView::of));
    }

    /** What stands in a pool is about nobody yet for who looks, and cannot be asked for by whom it is about. */
    private static @Nullable SubjectRef about(@Nullable String kind, @Nullable UUID subject, boolean unnamed) {
        if (unnamed && (kind != null || subject != null)) {
            throw Refused.because(kind == null ? "query/subject" : "query/subjectKind", GeneralRule.NOT_ALLOWED);
        }
        return SubjectRequest.wanted(kind, subject);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readReferral",
            summary = "Read a referral",
            description =
                    "The source, and who has taken over the responsibility from it, sees every task and the services given within it, a receiver its own task alone. Anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, from your side",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> read(@PathParam("id") ReferralId id) {
        return read.look(id, callers.aboutNamedPeople()).map(seen -> Replies.read(view(seen), seen.version()));
    }

    @GET
    @Path("/{id}/chain")
    @Operation(
            operationId = "readReferralChain",
            summary = "Read from which referral one comes, and which come from it",
            description =
                    "For the source, and for who has taken over the responsibility: all that redirect, renew or give back one another, the first first. Waiting is counted from `firstRequestedAt`, which all of a chain of redirections and renewals share.")
    @APIResponse(
            responseCode = "200",
            description = "The chain",
            content = @Content(schema = @Schema(implementation = ReferralChainView.class)))
    public Uni<Response> chain(@PathParam("id") ReferralId id) {
        return read.chain(id, callers.aboutNamedPeople())
                .map(rows -> Response.ok(ReferralChainView.of(rows))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    private ReferralView view(SeenReferral seen) {
        return ReferralView.of(seen, clock.instant());
    }
}

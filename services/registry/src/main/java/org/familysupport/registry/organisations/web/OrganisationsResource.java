package org.familysupport.registry.organisations.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.registry.organisations.ChangeOrganisation;
import org.familysupport.registry.organisations.CloseOrganisation;
import org.familysupport.registry.organisations.OrganisationFilter;
import org.familysupport.registry.organisations.ReadOrganisations;
import org.familysupport.registry.organisations.RegisterOrganisation;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.StoredForm;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(OrganisationsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "The directory of agencies and organisations")
class OrganisationsResource {
    static final String COLLECTION = "/api/v1/organisations";

    private final RegisterOrganisation register;
    private final ChangeOrganisation change;
    private final CloseOrganisation close;
    private final ReadOrganisations read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    OrganisationsResource(
            RegisterOrganisation register,
            ChangeOrganisation change,
            CloseOrganisation close,
            ReadOrganisations read,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.register = register;
        this.change = change;
        this.close = close;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "registerOrganisation",
            summary = "Enter an organisation in the directory",
            description =
                    "For stewards of the registry. An organisation stands under at most one body; agencies' systems act for their body and all organisations under it.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Uni<Response> register(@Valid @NotNull RegisterOrganisationRequest request) {
        Caller caller = callers.caller();
        return register.register(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OrganisationView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations by name",
            description = "All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = OrganisationListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Code of the list `sector`", example = "education")
                    @QueryParam("sector")
                    @KnownCode("sector")
                    @Nullable
                    String sector,
            @Parameter(description = "Code of the list `organisation-type`", example = "kindergarten")
                    @QueryParam("type")
                    @KnownCode("organisation-type")
                    @Nullable
                    String type,
            @Parameter(
                            description = "Where it is: OKTMO code with all that lies in it, or the beginning of one",
                            example = "50701000")
                    @QueryParam("territory")
                    @Pattern(regexp = "[0-9]{1,11}")
                    @Nullable
                    String territory,
            @Parameter(
                            description = "OKTMO code of a place whose families it helps, or of what that lies in",
                            example = "50701000")
                    @QueryParam("serves")
                    @Identifier("oktmo")
                    @Nullable
                    String serves,
            @Parameter(description = "Code of the list `organisation-status`", example = "active")
                    @QueryParam("status")
                    @KnownCode("organisation-status")
                    @Nullable
                    String status,
            @Parameter(description = "A part of the name, in any case", example = "росток")
                    @QueryParam("name")
                    @Size(min = 3, max = 100)
                    @Nullable
                    String name,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.page(
                        new OrganisationFilter(sector, type, territory, StoredForm.of("oktmo", serves), status, name),
                        paging.request(caller.subject()),
                        caller)
                .map(page -> paging.answer(page, caller.subject(), OrganisationView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readOrganisation",
            summary = "Read one organisation",
            description = "A closed organisation stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Uni<Response> read(@PathParam("id") OrganisationId id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(OrganisationView.of(it), it.version()));
    }

    @PUT
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change what is said of an organisation",
            description =
                    "For stewards of the registry. The whole is given anew; what is left out is gone. It may come to stand under another body, but under none that stands under it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = OrganisationView.class), example = "{\"version\": 2}"))
    public Uni<Response> change(
            @PathParam("id") OrganisationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RegisterOrganisationRequest request) {
        Caller caller = callers.caller();
        return change.change(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OrganisationView::of));
    }

    @POST
    @Path("/{id}/suspension")
    @WithoutPurpose
    @Operation(
            operationId = "suspendOrganisation",
            summary = "Suspend an organisation",
            description = "For stewards of the registry. It takes no new referrals until it is resumed.")
    @APIResponse(
            responseCode = "200",
            description = "Suspended",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationView.class),
                            example = "{\"version\": 2, \"status\": \"suspended\"}"))
    public Uni<Response> suspend(
            @PathParam("id") OrganisationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.caller();
        return close.suspend(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OrganisationView::of));
    }

    @POST
    @Path("/{id}/resumption")
    @WithoutPurpose
    @Operation(
            operationId = "resumeOrganisation",
            summary = "Let a suspended organisation go on",
            description = "For stewards of the registry. It takes referrals again.")
    @APIResponse(
            responseCode = "200",
            description = "Active again",
            content = @Content(schema = @Schema(implementation = OrganisationView.class), example = "{\"version\": 3}"))
    public Uni<Response> resume(@PathParam("id") OrganisationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.caller();
        return close.resume(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OrganisationView::of));
    }

    @POST
    @Path("/{id}/closure")
    @WithoutPurpose
    @Operation(
            operationId = "closeOrganisation",
            summary = "Close an organisation",
            description =
                    "For stewards of the registry. It stays readable and takes no new referrals; who goes on with its work may be named.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationView.class),
                            example = "{\"version\": 2, \"status\": \"closed\", \"closedOn\": \"2025-12-31\"}"))
    public Uni<Response> close(
            @PathParam("id") OrganisationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClosureRequest request) {
        Caller caller = callers.caller();
        return close.close(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.on(),
                        request.successorId(),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OrganisationView::of));
    }
}

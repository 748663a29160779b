package org.familysupport.registry.organisations.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.familysupport.registry.organisations.CloseOrganisation;
import org.familysupport.registry.organisations.OrganisationFilter;
import org.familysupport.registry.organisations.ReadOrganisations;
import org.familysupport.registry.organisations.RegisterOrganisation;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
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
    private final CloseOrganisation close;
    private final ReadOrganisations read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    OrganisationsResource(
            RegisterOrganisation register,
            CloseOrganisation close,
            ReadOrganisations read,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.register = register;
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
            @Parameter(description = "OKTMO code, or the beginning of one", example = "50701")
                    @QueryParam("territory")
                    @Pattern(regexp = "[0-9]{1,11}")
                    @Nullable
                    String territory,
            @Parameter(description = "Code of the list `organisation-status`", example = "active")
                    @QueryParam("status")
                    @KnownCode("organisation-status")
                    @Nullable
                    String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.page(
                        new OrganisationFilter(sector, type, territory, status),
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

    @POST
    @Path("/{id}/closure")
    @WithoutPurpose
    @Operation(
            operationId = "closeOrganisation",
            summary = "Close an organisation",
            description = "For stewards of the registry. It stays readable and takes no new referrals.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationView.class),
                            example = "{\"version\": 2, \"status\": \"closed\"}"))
    public Uni<Response> close(@PathParam("id") OrganisationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.caller();
        return close.close(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, OrganisationView::of));
    }
}

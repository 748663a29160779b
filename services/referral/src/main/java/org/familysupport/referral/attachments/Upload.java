package org.familysupport.referral.attachments;

import io.smallrye.mutiny.Uni;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** One file as it comes; of it no more is in memory than a piece. */
public final class Upload {
    /** Large enough that 10 MB are 40 statements, small enough that hundreds may come at once. */
    static final int PIECE = 262_144;

    private final ReceiveAttachment receive;
    private final ReferralId referral;
    private final @Nullable OrganisationId organisation;
    private final FileName name;
    private final Caller caller;
    private final ContentKind kind;
    private final AttachmentId id = AttachmentId.next();
    private final MessageDigest digest = sha256();
    private final byte[] pending = new byte[PIECE];
    private int filled;
    private int pieces;
    private long bytes;

    Upload(
            ReceiveAttachment receive,
            ReferralId referral,
            @Nullable OrganisationId organisation,
            FileName name,
            Caller caller,
            ContentKind kind) {
        this.receive = receive;
        this.referral = referral;
        this.organisation = organisation;
        this.name = name;
        this.caller = caller;
        this.kind = kind;
    }

    /**
     * Takes the next bytes.
     *
     * @throws org.familysupport.kernel.refusal.Refused 415 as soon as they are of no kind that is allowed
     */
    public Uni<Void> take(byte[] more) {
        return takeFrom(more, 0);
    }

    private Uni<Void> takeFrom(byte[] more, int from) {
        int fitting = Math.min(more.length - from, PIECE - filled);
        System.arraycopy(more, from, pending, filled, fitting);
        filled += fitting;
        return filled < PIECE ? Uni.createFrom().voidItem() : keep().chain(() -> takeFrom(more, from + fitting));
    }

    private Uni<Void> keep() {
        byte[] piece = Arrays.copyOf(pending, filled);
        filled = 0;
        bytes += piece.length;
        digest.update(piece);
        kind.take(piece);
        return receive.keep(id, pieces++, piece);
    }

    /**
     * The file has come to its end.
     *
     * @param attempt makes the attempt of what has come
     */
    public Uni<Answered<Attachment>> end(Function<ReceivedFile, Attempt> attempt) {
        return Uni.createFrom()
                .deferred(() -> filled == 0 ? Uni.createFrom().voidItem() : keep())
                .chain(() -> {
                    ReceivedFile file = new ReceivedFile(
                            id,
                            organisation,
                            name,
                            kind.whole(),
                            bytes,
                            pieces,
                            HexFormat.of().formatHex(digest.digest()));
                    return receive.complete(attempt.apply(file), referral, file, caller);
                });
    }

    /** Nothing of it is kept; after its end it stays. */
    public Uni<Void> abandon() {
        return receive.abandon(id);
    }

    /** The same when nobody waits for an answer any more. */
    public Uni<Void> forget() {
        return receive.forget(id);
    }

    Uni<Upload> begun() {
        return receive.begin(id).replaceWith(this);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

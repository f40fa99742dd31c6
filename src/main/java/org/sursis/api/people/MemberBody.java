package org.sursis.api.people;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.watch.members.Member;

/** A person of an organization, as answers show them. */
@Schema(name = "Member", description = "A person of an organization.")
record MemberBody(
        UUID id,
        String name,
        String email,

        @Schema(enumeration = {"admin", "counsel", "staff", "viewer"})
        String role,

        @Schema(enumeration = {"en", "fr", "es"}) String language,

        Instant createdAt,

        @Schema(description = "when the membership ended, or null")
        Instant endedAt,

        @Schema(description = "rises with every change; its ETag")
        int revision) {

    static MemberBody of(Member member) {
        var profile = member.profile();
        return new MemberBody(
                member.id(),
                profile.name(),
                profile.email(),
                profile.role().code(),
                profile.language().code(),
                member.createdAt(),
                member.endedAt(),
                member.revision());
    }
}

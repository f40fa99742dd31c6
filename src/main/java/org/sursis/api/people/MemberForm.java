package org.sursis.api.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.Language;
import org.sursis.watch.Role;
import org.sursis.watch.members.Member;

/** A person of an organization, as a request says it. */
@Schema(name = "NewMember")
record MemberForm(
        @Schema(description = "whose it is; the name that the history shows", required = true, maxLength = 200)
        String name,

        @Schema(
                description =
                        "one mailbox, with which this person signs in and is told of what concerns administrators",
                required = true)
        String email,

        @Schema(
                implementation = String.class,
                enumeration = {"admin", "counsel", "staff", "viewer"},
                required = true)
        Role role,

        @Schema(
                implementation = String.class,
                enumeration = {"en", "fr", "es"},
                description = "in which this person is written to; en where absent")
        Language language) {

    static MemberForm read(Sheet sheet) {
        var form = new MemberForm(
                sheet.need("name").line("name"),
                Address.mailbox(sheet.need("email")),
                sheet.need("role").parsed("role", Role::of, "must be admin, counsel, staff or viewer"),
                Address.language(sheet));
        sheet.end();
        return form;
    }

    Member.Profile profile() {
        return new Member.Profile(name, email, language == null ? Language.EN : language, role);
    }
}

package org.sursis.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.watch.Links;
import org.sursis.watch.LinksOfANode;
import org.sursis.watch.SecretsLocked;
import org.sursis.watch.ServiceSecrets.Kept;

/** What stands in the database, and who opens it. The service of this test has no key; the nodes that have one are its own. */
@QuarkusTest
@TestProfile(StillProfile.class)
class SecretsAtRestTest extends OnPostgres {
    private static final SealingKey FIRST = key("first key, which has 32 letters.");
    private static final SealingKey SECOND = key("another key, of 32 letters also.");
    private static final UUID ID = UUID.fromString("6f1c2f9e-2f3b-4f0e-9b55-0d9c1f6f7a10");

    private static final String HELD_UP =
            "select 1 from pg_stat_activity" + " where wait_event_type = 'Lock' and query like '%service_secret%'";

    @Inject
    Database plain;

    private JdbcServiceSecrets withoutKey;
    private JdbcServiceSecrets withFirst;
    private List<SecretRow> ofTheService;

    private static SealingKey key(String letters) {
        return new SealingKey(letters.getBytes(US_ASCII));
    }

    private JdbcServiceSecrets node(SealingKey current, SealingKey old) {
        return new JdbcServiceSecrets(plain, new SealingKeys(Optional.ofNullable(current), Optional.ofNullable(old)));
    }

    @BeforeEach
    void two_nodes() {
        ofTheService = rows();
        withoutKey = node(null, null);
        withFirst = node(FIRST, null);
    }

    /** The service of this test, which others use as well, goes on with what it has read. */
    @AfterEach
    void the_services_own_are_put_back() {
        execute("delete from service_secret");
        ofTheService.forEach(
                row -> execute("insert into service_secret (name, secret) values (?, ?)", row.name(), row.plain()));
    }

    private List<SecretRow> rows() {
        return select("select * from service_secret order by name", SecretRow::read);
    }

    /** All that stands in the table, in whatever column, as text: bytes are two digits each. */
    private String dump() {
        return String.join("\n", select("select s::text as line from service_secret s", row -> row.getString("line")));
    }

    private static String digits(byte[] secret) {
        return HexFormat.of().formatHex(secret);
    }

    private byte[] secret(JdbcServiceSecrets node, String name) {
        return committed(() -> node.secret(name));
    }

    private int settled(JdbcServiceSecrets node) {
        return committed(node::settle);
    }

    @Test
    void a_secret_is_made_once() {
        var made = secret(withoutKey, "one");

        assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(secret(withoutKey, "one")).isEqualTo(made);
        assertThat(secret(withoutKey, "other")).isNotEqualTo(made);
        assertThat(dump()).contains(digits(made));
    }

    @Test
    void under_a_key_a_secret_never_stands_there_in_the_clear() {
        var made = secret(withFirst, "one");

        assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(secret(node(FIRST, null), "one")).isEqualTo(made);
        assertThat(dump()).doesNotContain(digits(made)).contains(FIRST.name());
    }

    @Test
    void what_stood_there_in_the_clear_is_encrypted_in_place_and_stays_what_it_was() {
        secret(withoutKey, "one");
        secret(withoutKey, "two");
        var before = rows();
        assertThat(before).hasSizeGreaterThan(1).allMatch(row -> row.sealed() == null);
        assertThat(committed(withFirst::kept)).isEqualTo(new Kept(before.size(), before.size(), FIRST.name()));

        assertThat(settled(withFirst)).isEqualTo(before.size());

        assertThat(rows()).hasSameSizeAs(before).allMatch(row -> row.plain() == null);
        assertThat(dump())
                .doesNotContain(before.stream().map(row -> digits(row.plain())).toArray(String[]::new));
        assertThat(before)
                .allSatisfy(row -> assertThat(secret(withFirst, row.name())).isEqualTo(row.plain()));
        assertThat(committed(withFirst::kept)).isEqualTo(new Kept(before.size(), 0, FIRST.name()));
    }

    @Test
    void once_encrypted_they_are_left_alone() {
        secret(withFirst, "one");
        settled(withFirst);
        var before = dump();

        assertThat(settled(withFirst)).isZero();
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void of_two_nodes_that_start_at_once_the_second_waits_and_finds_the_work_done() throws Exception {
        var made = secret(withoutKey, "one");
        secret(withoutKey, "two");
        var thread = Executors.newSingleThreadExecutor();
        try {
            var second = committed(() -> {
                assertThat(withFirst.settle()).isGreaterThan(1);
                var waiting = CompletableFuture.supplyAsync(() -> settled(node(FIRST, null)), thread);
                // Within one transaction PostgreSQL shows its activity as it was when first asked.
                while (committed(() -> select(HELD_UP, row -> 1)).isEmpty()) {
                    assertThat(waiting).isNotDone();
                }
                return waiting;
            });
            assertThat(second.get(20, TimeUnit.SECONDS)).isZero();
            assertThat(secret(withFirst, "one")).isEqualTo(made);
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void links_that_were_given_out_before_open_after_it() {
        var given = committed(() -> marks(LinksOfANode.with(withoutKey)));
        settled(withFirst);

        committed(() -> {
            var links = LinksOfANode.with(node(FIRST, null));
            assertThat(marks(links)).isEqualTo(given);
            assertThat(links.delivery(token(given.get("answer")))).contains(ID);
            assertThat(links.returned(given.get("return"))).contains(ID);
            for (var use : Links.Use.values()) {
                assertThat(links.opened(use, token(given.get(use.name())))).contains(ID);
            }
            return null;
        });
    }

    private static Map<String, String> marks(Links links) {
        var uses = Stream.of(Links.Use.values())
                .collect(toMap(Enum::name, use -> links.link(use, ID).toString()));
        uses.put("answer", links.answer(ID).toString());
        uses.put("return", links.returnTag(ID));
        return uses;
    }

    private static String token(String link) {
        var path = URI.create(link).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void without_the_key_nothing_is_opened_and_nothing_changed() {
        secret(withFirst, "one");
        settled(withFirst);
        var before = dump();

        refused(
                withoutKey,
                "sursis.encryption-key is missing: the secrets out of which links are made stand in the database"
                        + " encrypted under the key " + FIRST.name()
                        + ". Set it again. If it is lost for good, stop every node and"
                        + " let \"secrets renew --links-die\" make new secrets: the links in all messages sent so far die, and every"
                        + " webhook needs another secret (README, \"Secrets at rest\").");
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void another_key_opens_nothing_and_changes_nothing() {
        secret(withFirst, "one");
        settled(withFirst);
        var before = dump();

        refused(
                node(SECOND, null),
                "sursis.encryption-key is the key " + SECOND.name() + ", but the secrets out of which links"
                        + " are made stand in the database encrypted under the key " + FIRST.name()
                        + ". Set that one again; or, to"
                        + " change keys, set it as sursis.old-encryption-key beside the new one. If it is lost for good, stop every"
                        + " node and let \"secrets renew --links-die\" make new secrets: the links in all messages sent so far die,"
                        + " and every webhook needs another secret (README, \"Secrets at rest\").");
        assertThat(dump()).isEqualTo(before);
    }

    /** However one asks for the secret called one. */
    private void refused(JdbcServiceSecrets node, String why) {
        Stream.<Function<JdbcServiceSecrets, Object>>of(
                        n -> n.secret("one"), JdbcServiceSecrets::settle, JdbcServiceSecrets::kept)
                .forEach(asked -> assertThatThrownBy(() -> committed(() -> asked.apply(node)))
                        .isInstanceOf(SecretsLocked.class)
                        .hasMessage(why));
    }

    @Test
    void where_one_of_them_does_not_open_none_is_changed() {
        secret(withoutKey, "one");
        secret(node(SECOND, null), "under another key");
        var before = dump();

        assertThatThrownBy(() -> settled(withFirst)).isInstanceOf(SecretsLocked.class);
        assertThat(dump()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update service_secret set sealed = (select sealed from service_secret where name = 'two') where name = 'one'",
                "update service_secret set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where name = 'one'"
            })
    void a_secret_that_was_changed_or_moved_is_told_from_a_wrong_key(String harm) {
        secret(withFirst, "one");
        secret(withFirst, "two");
        execute(harm);

        refused(
                withFirst,
                "The secret one in the database is damaged, or another's was put in its place: it does not open with"
                        + " the key " + FIRST.name()
                        + ", under which it was encrypted and which is set. Restore the table"
                        + " service_secret from a backup; where there is none, stop every node and let \"secrets renew --links-die\""
                        + " make new secrets: the links in all messages sent so far die, and every webhook needs another secret"
                        + " (README, \"Secrets at rest\").");
    }

    @Test
    void a_key_is_changed_by_one_start_with_both() {
        var made = secret(withFirst, "one");
        settled(withFirst);

        assertThat(secret(node(SECOND, FIRST), "one")).isEqualTo(made);
        assertThat(settled(node(SECOND, FIRST))).isEqualTo(rows().size());

        assertThat(secret(node(SECOND, null), "one")).isEqualTo(made);
        assertThatThrownBy(() -> secret(withFirst, "one")).isInstanceOf(SecretsLocked.class);
        assertThat(settled(node(SECOND, FIRST))).isZero();
        assertThat(dump()).doesNotContain(FIRST.name(), digits(made));
    }

    @Test
    void the_way_back_to_none_is_one_start_with_the_old_key_alone() {
        var made = secret(withFirst, "one");
        settled(withFirst);
        assertThat(committed(node(null, FIRST)::kept)).isEqualTo(new Kept(rows().size(), rows().size(), null));

        assertThat(settled(node(null, FIRST))).isEqualTo(rows().size());
        assertThat(secret(withoutKey, "one")).isEqualTo(made);
    }

    @Test
    void what_nobody_can_open_is_forgotten_and_made_anew() {
        var lost = secret(withFirst, "one");
        int all = rows().size();

        assertThat(committed(withoutKey::forget)).isEqualTo(all);
        assertThat(rows()).isEmpty();
        assertThat(secret(node(SECOND, null), "one")).hasSize(32).isNotEqualTo(lost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into service_secret (name) values ('neither')",
                "update service_secret set secret = sealed",
                "update service_secret set secret = substr(sealed, 1, 32)",
                "update service_secret set key_id = null",
                "update service_secret set sealed = substr(sealed, 2)",
                "update service_secret set sealed = null, secret = substr(sealed, 1, 32)"
            })
    void a_row_is_either_plain_or_sealed_under_a_key(String harm) {
        settled(withFirst);
        secret(withFirst, "one");
        assertThatThrownBy(() -> execute(harm)).hasMessageContaining("violates check constraint");
    }
}

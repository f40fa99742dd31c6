package org.sursis.api.wire;

/** Documents shown in the API's description. */
public final class Examples {
    /** The order of the design: a man has married, and the marriage certificate is late. */
    public static final String ORDER = """
            {"reference": "QC-2026-0417", "jurisdiction": "ca", "registry": "CA-QC", "kind": "departure-order",
             "removal": {"date": "2026-11-27", "zone": "America/Toronto", "source": "direction-to-report", "learnedOn": "2026-11-06"},
             "chainConfirmed": true,
             "filings": [
               {"code": "marriage-certificate", "status": "pending", "startedOn": "2026-10-30",
                "estimate": {"optimistic": 15, "likely": 25, "pessimistic": 45}},
               {"code": "spousal-sponsorship", "requires": ["marriage-certificate"], "target": "removal",
                "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 4}}],
             "contacts": [
               {"tier": 1, "name": "Counsel", "email": "counsel@example.org", "phone": "+15145550123", "language": "fr"},
               {"tier": 2, "name": "Backup", "email": "backup@example.org", "language": "en"}]}
            """;

    private Examples() {}
}

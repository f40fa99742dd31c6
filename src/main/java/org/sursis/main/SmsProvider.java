package org.sursis.main;

/** Whose API carries SMS. */
public enum SmsProvider {
    /** SMS are not sent. */
    NONE,
    /** Twilio's Messages resource. */
    TWILIO,
    /** Vonage's SMS API. */
    VONAGE,
    /** Any gateway that takes the JSON that the README describes. */
    GENERIC
}

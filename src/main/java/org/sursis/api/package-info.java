/**
 * The REST front door: parse, call one scene, render. The JSON records are its own.
 */
package org.sursis.api;

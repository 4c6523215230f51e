import "server-only";
import { locale as rootLocale } from "next/root-params";
import { notFound } from "next/navigation";
import en from "@/messages/en.json";
import zh from "@/messages/zh-CN.json";
import { isLocale, type Locale } from "./locale";

/** Every sentence of the interface. Chinese is the model; the compiler holds English to the same keys. */
export type Messages = typeof zh;

const MESSAGES: Record<Locale, Messages> = { "zh-CN": zh, en };

/** The dictionary of a language. */
export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale];
}

/** Language of the page being rendered and its dictionary; an unknown first path segment is a 404. */
export async function pageText(): Promise<{ locale: Locale; t: Messages }> {
  const locale = await rootLocale();
  if (!isLocale(locale)) notFound();
  return { locale, t: MESSAGES[locale] };
}

import { redirect } from "next/navigation";
import { pageText } from "@/lib/messages";

/** The console opens with its one report. */
export default async function OfficialHome() {
  const { locale } = await pageText();
  redirect(`/${locale}/official/reports/village-household`);
}

import type { Locale } from "@/lib/locale";

/** The few sentences of the error boundaries, which run in the browser and cannot be handed any. */
export const FAILURE: Record<Locale, { title: string; text: string; retry: string; home: string }> = {
  "zh-CN": {
    title: "这一页没有打开",
    text: "服务暂时出了问题，您没有做错什么。请再试一次。",
    retry: "再试一次",
    home: "回首页",
  },
  en: {
    title: "This page did not open",
    text: "Something went wrong on our side; it was nothing you did. Please try again.",
    retry: "Try again",
    home: "To the home page",
  },
};
